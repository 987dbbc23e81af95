import Booking
import CivilTime
import CommandLine

extension ClinicVerbs {
  /// coreplus's reschedule: the reminder is sent again.
  func move(_ line: Invocation) async throws(Failure) -> Answer {
    let directory = try await directory()
    let old = try await appointment(line)
    let location = try directory.place(of: old)
    let person = try line.text("practitioner").map { id throws(Failure) in
      try directory.practitioner(id).id
    }
    let start = try Moments(location: location, now: now())
      .instant(line.required("start"), "--start")
    // An appointment keeps its length, even if its type has another by now.
    let time = TimeRange(start: start, minutes: old.time.minutes)
    let seen = try await seen(line, directory)
    let moved: Appointment
    do throws(BookingFailure) {
      moved = try await service.move(
        old.id, to: Move(time: time, practitioner: person), ifStill: seen)
    } catch {
      guard error.code != .changedMeanwhile else { throw failure(error, line) }
      let order = BookingOrder(
        client: old.client, practitioner: person ?? old.practitioner, location: old.location,
        type: old.type, time: time)
      throw old.occupies
        ? await failure(of: order, moving: old.id, error, directory) : Failure(error)
    }
    return directory.answer(with: moved, "Moved")
  }

  /// Changes notes or type, and sends nothing.
  func edit(_ line: Invocation) async throws(Failure) -> Answer {
    guard line.text("notes") != nil || line.text("type") != nil else {
      throw Failure("there is nothing to change; give --notes or --type", .usage)
    }
    let directory = try await directory()
    let type = try line.text("type").map { id throws(Failure) in try directory.type(id).id }
    let edit = Edit(notes: line.text("notes"), type: type)
    let wanted = try Appointment.ID(typed: line.required("ID"))
    let seen = try await seen(line, directory)
    let edited: Appointment
    do throws(BookingFailure) {
      edited = try await service.edit(wanted, edit, ifStill: seen)
    } catch {
      throw failure(error, line)
    }
    return directory.answer(with: edited, "Changed")
  }
}
