import CommandLine
import Configuration
import CoreplusClient
import SQLiteStore
import Signing
import Terminal

/// What `--version` says: this program and what it runs on.
enum Versions {
  static var all: [String] {
    [
      "coredesk \(Release.version)", TerminalSession.libraryVersion, CurlTransport.libraryVersion,
      "sqlite \(SQLiteStore.libraryVersion)", JwToken.libraryVersion, INILibrary.version,
    ]
  }
}
