import CInih

/// The library that reads configuration and themes.
public enum INILibrary {
  /// As `libinih.so.1`: it tells no version of its own.
  public static var version: String { String(cString: cinih_library()) }
}
