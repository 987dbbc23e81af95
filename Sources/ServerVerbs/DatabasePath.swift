public import CommandLine

/// Where the database is.
public enum DatabasePath {
  /// `given`, or `clinic.sqlite` in coredesk's data directory. A relative XDG_DATA_HOME is ignored,
  /// as the XDG base directory specification wants it.
  public static func resolve(
    _ given: String?, variables: [String: String]
  ) throws(Failure) -> String {
    if let given { return given }
    if let data = variables["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/coredesk/clinic.sqlite"
    }
    guard let home = variables["HOME"], home.hasPrefix("/") else {
      throw Failure(
        "there is no place for the database: set HOME or say where with --database", .configuration)
    }
    return home + "/.local/share/coredesk/clinic.sqlite"
  }
}
