import Booking
public import Clinics
public import CommandLine
public import Configuration
import CoreplusAPI
import CoreplusClient
import Glibc
import Screen

/// `coredesk doctor`: checks everything a desk needs, in the order in which it is needed. If one
/// check fails, the others are still made, as far as they can be.
public struct DoctorVerb {
  /// Tries the keys that are configured, and reads the theme.
  public typealias Look = @Sendable (DeskSettings) throws(Failure) -> ThemeReading

  private let line: Invocation
  private let look: Look
  private let surroundings = Surroundings()

  /// A doctor for the options of a command line.
  public init(_ line: Invocation, look: @escaping Look) {
    self.line = line
    self.look = look
  }

  /// Makes all checks and returns them as a page or a document. Takes as long as a dozen requests.
  public func outcome() -> VerbOutcome { DoctorReport.outcome(findings(), line) }

  private func findings() -> [Finding] {
    let screen = TerminalDoctor.findings(size: windowSize, variable: { surroundings[$0] })
    let desk: DeskSettings
    do throws(Failure) {
      desk = try DeskSettings(line, surroundings)
    } catch {
      return [.wrong("configuration", error.sentence)] + screen
    }
    return [configuration(desk)] + clinic(desk) + folders(desk) + tryLook(desk) + screen
  }

  private func configuration(_ desk: DeskSettings) -> Finding {
    let path = desk.folders.configurationFile
    guard access(path, F_OK) == 0 else {
      return .ok("configuration", "no file at \(path): the defaults apply")
    }
    let names = desk.settings.profiles.map(\.name)
    return .ok(
      "configuration",
      path + (names.isEmpty ? "; no profiles" : "; profiles: \(names.joined(separator: ", "))"))
  }

  // MARK: The clinic

  private func clinic(_ desk: DeskSettings) -> [Finding] {
    do throws(Failure) {
      let chosen = try configured { () throws(ConfigurationFailure) in
        try ChosenClinic.choose(
          desk.settings, desk.surroundings, profile: line.text("profile"), demo: line.has("demo"))
      }
      let clinic = try OpenClinic(line, desk)
      return credentials(of: chosen) + server(clinic)
    } catch {
      return [.wrong("clinic", error.sentence)]
    }
  }

  private func credentials(of chosen: ChosenClinic) -> [Finding] {
    guard case .remote(let clinic) = chosen else {
      return [.ok("environment", "DEMO, the built-in demo clinic")]
    }
    return CredentialsDoctor.findings(
      consumerID: clinic.consumerID, accessToken: clinic.accessToken, secret: clinic.secret,
      badge: clinic.kind.rawValue, host: "\(clinic.url.host)")
  }

  private func server(_ clinic: OpenClinic) -> [Finding] {
    let doctor = ServerDoctor(clinic)
    return waitForTask { await doctor.findings() }
  }

  // MARK: This computer

  private func folders(_ desk: DeskSettings) -> [Finding] {
    [("data", desk.folders.data), ("state", desk.folders.state)].map { name, path in
      // A folder that doesn't exist yet will be made in the nearest one that does.
      var place = path
      while access(place, F_OK) != 0, let slash = place.lastIndex(of: "/"),
        slash != place.startIndex
      {
        place = String(place[..<slash])
      }
      return access(place, W_OK) == 0
        ? .ok("\(name) folder", path)
        : .wrong("\(name) folder", "\(path) can't be written; change its owner or mode")
    }
  }

  private func tryLook(_ desk: DeskSettings) -> [Finding] {
    do throws(Failure) {
      let reading = try look(desk)
      guard reading.problems.isEmpty else {
        return reading.problems.map { .wrong("theme and keys", $0.sentence) }
      }
      return [.ok("theme and keys", reading.theme.name)]
    } catch {
      return [.wrong("theme and keys", error.sentence)]
    }
  }

  private var windowSize: Size? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
