import Booking
import DeskModel

/// Commands on an appointment: a numbered line, else the one that was told last.
extension PlainMode {
  mutating func change(by command: PlainCommand) -> Stage {
    let (number, rest) = command.numbered
    guard let number else {
      guard let subject else { return refuse(PlainWords.which(grammar.name(of: command.verb))) }
      return point(at: .appointment(subject), errand(command.verb, rest))
    }
    guard list.indices.contains(number - 1) else { return refuse(PlainWords.noSuchNumber(number)) }
    switch list[number - 1] {
    case .appointment(let appointment):
      return point(at: .appointment(appointment), errand(command.verb, rest))
    case .free(let place) where command.verb == .whyNot: return point(at: .free(place), .whyNot)
    case .choice(_, let place) where command.verb == .whyNot:
      return point(at: .free(place), .whyNot)
    case .waiting(let entry) where command.verb == .cancel:
      return readWaiting(for: entry, isToBeBooked: false)
    default: return refuse(PlainWords.notAnAppointment(number))
    }
  }

  private func errand(_ verb: PlainCommand.Verb, _ words: String) -> PlainErrand {
    verb == .whyNot ? .whyNot : .change(verb, words)
  }

  // MARK: - Pointing

  /// Has the diary show something, on whatever day it is: what is done with it is done with what is
  /// there now.
  mutating func point(at target: Pointing, _ errand: PlainErrand) -> Stage {
    drop()
    want(.point(at: target))
    return .working(.arrive(target, errand))
  }

  mutating func arrive(at target: Pointing, _ errand: PlainErrand) -> Stage {
    // Where the day could not be read, that was said.
    guard desk.diary.isCurrent else { return tell(.outcome) }
    if case .appointment(let appointment) = target {
      let all = desk.diary.picture?.appointments ?? []
      guard let now = all.first(where: { $0.id == appointment.id }) else {
        return refuse(PlainWords.goneFromTheDiary)
      }
      subject = now
      return perform(errand, on: now)
    }
    if case .book = errand, case .free(let place) = desk.selection {
      want(.booking(.begin(for: nil, at: place, saying: "")))
      return .working(.tell(.current))
    }
    return askWhyNot()
  }

  private mutating func askWhyNot() -> Stage {
    want(.askWhyNot)
    return .working(.tell(.outcome))
  }

  private mutating func perform(_ errand: PlainErrand, on appointment: Appointment) -> Stage {
    switch errand {
    case .open, .book:
      want(.openAppointment(appointment))
      return .working(.tell(.appointment(appointment.id)))
    case .whyNot: return askWhyNot()
    case .change(let verb, let words): return change(appointment, by: verb, words)
    }
  }

  private mutating func change(
    _ appointment: Appointment, by verb: PlainCommand.Verb, _ words: String
  ) -> Stage {
    switch verb {
    case .move:
      want(.booking(.move(appointment)))
      return desk.draft == nil || words.isEmpty ? .working(.tell(.current)) : fill(words, after: "")
    case .bookAgain:
      want(.booking(.again(appointment)))
      return desk.draft == nil ? tell(.current) : fill(words, after: "")
    case .edit:
      want(.startEditing(appointment))
      return .working(words.isEmpty || desk.edit == nil ? .tell(.current) : .edit(words))
    case .arrived:
      let status = appointment.status == .arrived ? Appointment.Status.booked : .arrived
      want(.mark(appointment, as: status, by: .arrived))
      return .working(.tell(.outcome))
    case .status: return mark(appointment, words)
    default: return startCancelling(appointment, words)
    }
  }

  private mutating func mark(_ appointment: Appointment, _ words: String) -> Stage {
    let answer = view.status(appointment)
    guard appointment.occupies, let number = PlainCommand.number(words) else { return ask(answer) }
    return choose(number, answer.question)
  }

  // MARK: - Cancelling

  private mutating func startCancelling(_ appointment: Appointment, _ words: String) -> Stage {
    want(.startCancelling(appointment))
    guard case .reason(let reasons)? = view.cancelling(nil).question,
      PlainCommand.numbered(words).number != nil
    else { return tell(.current) }
    return chooseReason(words, .reason(reasons))
  }

  /// A number, and after it a note.
  mutating func chooseReason(_ text: String, _ question: PlainQuestion?) -> Stage {
    let (number, note) = PlainCommand.numbered(text)
    let items = question?.options ?? []
    guard let number, items.indices.contains(number - 1),
      case .reason(let index) = items[number - 1]
    else {
      say(PlainWords.noSuchNumber(number ?? 0))
      return .listening(question)
    }
    guard note.count <= Cancelling.longestNote else {
      return refuse(PlainWords.tooLong(Cancelling.longestNote))
    }
    return ask(view.cancelling(Cause(reason: desk.clinic?.reasons[index].id, notes: note)))
  }

  mutating func cancel(_ cause: Cause) -> Stage {
    want(.cancel(cause))
    return .working(.tell(.cancelling(cause)))
  }

  // MARK: - Editing

  /// Makes the words the note, or the type where they begin with its mark.
  mutating func edit(_ words: String) -> Stage {
    guard let edit = desk.edit else { return tell(.outcome) }
    let appointment = edit.appointment
    var change = Edit()
    if words.first == ",", let type = desk.names.types(named: String(words.dropFirst())).first {
      guard desk.types(of: appointment.practitioner, at: appointment.location).contains(type) else {
        let sentence = view.notOffered(type, by: appointment)
        drop()
        say([sentence])
        return .listening(nil)
      }
      if type.id != appointment.type { change.type = type.id }
    } else {
      let note = words == "-" ? "" : words
      guard note.count <= AppointmentEdit.longestNote else {
        return refuse(PlainWords.tooLong(AppointmentEdit.longestNote))
      }
      if note != appointment.notes { change.notes = note }
    }
    guard change != Edit() else { return refuse(PlainWords.unchanged) }
    want(.save(change))
    return .working(.tell(.current))
  }
}
