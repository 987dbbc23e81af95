import CWidth

/// The encoding of the environment's locale.
public enum LocaleEncoding {
  /// Whether it is UTF-8 (nl_langinfo(3)); if not, only ASCII is written. If the environment names
  /// no locale, it is. The first use sets the process's LC_CTYPE (setlocale(3)), which curses
  /// needs.
  public static let isUTF8: Bool = cwidth_locale_is_utf8()
}
