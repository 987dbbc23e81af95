import Administration
public import CommandLine
import JSON

/// `app terms`, which needs no database.
public enum AppTerms {
  public static func text(_ invocation: Invocation) -> String {
    invocation.has("json")
      ? Printout.json(["edition": .string(Terms.edition), "text": .string(Terms.text)])
      : Terms.text
  }
}
