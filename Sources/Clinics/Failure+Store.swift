import ClinicStore
import CommandLine
import DemoClinic

extension Failure {
  /// A demo clinic's file that can't be used.
  init(_ failure: StoreFailure) {
    let status: ExitStatus =
      switch failure.code {
      case .notADatabase, .notADemo: .badData
      case .cannotOpen, .readOnly, .tooNew: .configuration
      default: .tryAgain
      }
    self.init(failure.sentence, status, detail: failure.detail)
  }
}
