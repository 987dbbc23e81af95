import Administration
public import CommandLine
import JSON

/// `app terms`, which needs no database.
public enum AppTerms {
  /// The terms that a practice agrees to in production; with `--json`, a document with their
  /// edition.
  public static func text(_ invocation: Invocation) -> String {
    invocation.has("json")
      ? Printout.json(["edition": .string(Terms.edition), "text": .string(Terms.text)])
      : Terms.text
  }
}
