import CWidth

/// What the environment's locale lets a program write.
public enum LocaleEncoding {
  /// Whether the locale shows more than ASCII. Asked once: it sets the process's character type,
  /// which curses goes by.
  public static let isUTF8: Bool = cwidth_locale_is_utf8()
}
