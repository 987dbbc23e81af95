import Administration
public import ClinicStore
public import CommandLine

extension Failure {
  /// Any error that a verb can throw, with its exit status.
  public init(of error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as StoreFailure: self.init(error)
    case let error as AdministrationFailure: self.init(error)
    default: self.init("unexpected error; please try again", .tryAgain, detail: "\(error)")
    }
  }

  init(_ failure: AdministrationFailure) {
    let status: ExitStatus =
      switch failure.code {
      case .noPractice, .isEnabled, .expired, .notExpired, .isThere, .terms: .refused
      case .environment: .configuration
      case .noApplication: .badData
      // A mistake on the command line.
      default: .usage
      }
    self.init(failure.sentence, status)
  }

  /// A failure of the store, with the exit status that fits its code.
  public init(_ failure: StoreFailure) {
    let status: ExitStatus =
      switch failure.code {
      case .notADatabase: .badData
      case .busy, .diskFull: .tryAgain
      case .cannotOpen, .readOnly, .tooNew: .configuration
      case .overlap: .refused
      default: .tryAgain
      }
    self.init(Self.sentence(failure.sentence), status, detail: failure.detail)
  }

  /// In the style of the command line: no full stop at the end.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
