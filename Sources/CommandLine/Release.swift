/// The release that was built.
public enum Release {
  /// The version by Semantic Versioning, for `--version` and the changelog.
  public static let version = "0.1.0"
}
