public import CommandLine

/// Finds the path of the database.
public enum DatabasePath {
  /// `given`, or `clinic.sqlite` in coredesk's data directory. A relative XDG_DATA_HOME is ignored,
  /// as the XDG Base Directory Specification requires.
  ///
  /// - Parameters:
  ///   - given: the value of `--database`; nil if it isn't given.
  ///   - variables: the environment; only `XDG_DATA_HOME` and `HOME` are read.
  /// - Throws: `.configuration` if neither of them gives an absolute path.
  public static func resolve(
    _ given: String?, variables: [String: String]
  ) throws(Failure) -> String {
    if let given { return given }
    if let data = variables["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/coredesk/clinic.sqlite"
    }
    guard let home = variables["HOME"], home.hasPrefix("/") else {
      throw Failure(
        "HOME isn't set, so the database has no folder; set HOME or give --database", .configuration
      )
    }
    return home + "/.local/share/coredesk/clinic.sqlite"
  }
}
