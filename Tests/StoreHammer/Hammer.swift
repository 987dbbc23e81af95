import Booking
import CivilTime
import ClinicStore
import Glibc
import SQLiteStore

/// Another process that uses a store, as another desk would.
///
///     StoreHammer book PATH            books without end, and prints a line for each success
///     StoreHammer race PATH SECOND     waits for a line, then tries to book that time
///     StoreHammer open PATH            opens as the user nobody, if it can, and prints the result
enum Hammer {
  static func run(_ arguments: [String]) async -> Int32 {
    do {
      switch (arguments.dropFirst().first, arguments.dropFirst(2).first) {
      case ("book", let path?): try await book(SQLiteStore(path: path))
      case ("race", let path?): try await race(SQLiteStore(path: path), arguments[3])
      case ("open", let path?): open(path)
      default: return EX_USAGE
      }
      return 0
    } catch {
      say("failed: \(error)")
      return 1
    }
  }

  /// Books eight at a time, so that they share commits.
  private static func book(_ store: SQLiteStore) async throws {
    let (practice, practitioner, location) = try await place(store)
    await withTaskGroup(of: Void.self) { group in
      for lane in 0..<8 {
        group.addTask {
          for number in 0... {
            let start = Instant(secondsSinceEpoch: Int64(getpid()) * 100_000_000)
            let appointment = Appointment(
              id: .random(), practitioner: practitioner, location: location,
              time: TimeRange(start: start.adding(minutes: (number * 8 + lane) * 5), minutes: 5))
            do {
              try await store.write {
                try $0.insert(appointment, of: practice, changedAt: start)
              }
              say(appointment.id.text)
            } catch {
              say("failed: \(error)")
              return
            }
          }
        }
      }
    }
  }

  private static func race(_ store: SQLiteStore, _ second: String) async throws {
    let (practice, practitioner, location) = try await place(store)
    let start = Instant(secondsSinceEpoch: Int64(second) ?? 0)
    let appointment = Appointment(
      id: .random(), practitioner: practitioner, location: location,
      time: TimeRange(start: start, minutes: 30))
    say("ready")
    _ = readLine()
    do {
      try await store.write { try $0.insert(appointment, of: practice, changedAt: start) }
      say("won")
    } catch let failure as StoreFailure {
      say(failure.code.rawValue)
    }
  }

  private static func open(_ path: String) {
    // Root ignores file modes. If changing the user fails, it isn't root already.
    if setgid(65_534) != 0 || setuid(65_534) != 0 { errno = 0 }
    do throws(StoreFailure) {
      _ = try SQLiteStore(path: path)
      say("opened")
    } catch {
      say(error.code.rawValue)
    }
  }

  private static func place(
    _ store: SQLiteStore
  ) async throws -> (Practice.ID, Practitioner.ID, Location.ID) {
    try await store.read { (reader) throws -> (Practice.ID, Practitioner.ID, Location.ID) in
      let practice = try reader.practices()[0].id
      return (
        practice, try reader.practitioners(of: practice)[0].id,
        try reader.locations(of: practice)[0].id
      )
    }
  }

  /// Writes at once, since a killed process doesn't flush a buffer.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
