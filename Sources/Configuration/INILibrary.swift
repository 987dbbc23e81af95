import CInih

/// The library that reads configuration and themes.
public enum INILibrary {
  /// The name of the library, such as `libinih.so.1`, which is all it says of its version.
  public static var version: String { String(cString: cinih_library()) }
}
