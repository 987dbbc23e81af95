import CommandLine
import Configuration
import CoreplusClient
import SQLiteStore
import Signing
import Terminal

/// What `--version` prints: this program and its libraries.
enum Versions {
  static var all: [String] {
    [
      "coredesk \(Release.version)", TerminalSession.libraryVersion, CurlTransport.libraryVersion,
      "sqlite \(SQLiteStore.libraryVersion)", JwToken.libraryVersion, INILibrary.version,
    ]
  }
}
