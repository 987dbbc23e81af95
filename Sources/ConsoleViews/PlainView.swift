public import Booking
import CivilTime
public import Console
public import DeskModel
import Screen

/// The console in words, one line after another: what a picture shows, for those who listen to it.
///
/// It remembers nothing; the numbers it gives are the caller's to keep.
public struct PlainView: Sendable {
  private let isASCII: Bool

  public init(isASCII: Bool = false) { self.isASCII = isASCII }

  /// The one way out: each line made safe, in ASCII where nothing else is shown, and ended. A break
  /// inside a line would let foreign text pose as ours: it becomes a visible mark.
  public func text(_ lines: [String]) -> String {
    lines.map { (isASCII ? SafeText.ascii($0) : SafeText.line($0)) + "\n" }.joined()
  }

  public func greeting(_ state: Console) -> [String] {
    [
      [Wording.place(state), Wording.badge(state.environment), Wording.clock(state)]
        .joined(separator: " · "), Wording.plainGreeting,
    ]
  }

  public func notice(_ notice: Notice, _ state: Console) -> String {
    Wording.notice(notice, state)
  }

  public func help(_ bindings: Bindings) -> [String] { Wording.plainHelp(bindings) }

  public func sentence(_ sentence: PlainSentence) -> String { Wording.plain(sentence) }

  /// Why a type cannot be chosen for the appointment that is edited.
  public func notOffered(
    _ type: AppointmentType, _ edit: AppointmentEdit, _ state: Console
  ) -> String {
    Wording.notOffered(type, edit.appointment, state)
  }

  /// What is open now, and what it asks; empty where nothing is.
  public func answer(to state: Console) -> PlainAnswer {
    switch state.overlays.last {
    case .booking: state.desk.draft.map { booking($0, state) } ?? PlainAnswer()
    case .find: state.desk.free.map { free($0, state) } ?? PlainAnswer()
    case .cancel(let card): cancelling(card, state)
    case .edit(let card): editing(card, state)
    case .status(let card): status(card, state)
    case .plan: state.desk.plan.map { proposals($0, state) } ?? PlainAnswer()
    case .waiting: waiting(state)
    case .changes: state.desk.changes.map { changes($0, state) } ?? PlainAnswer()
    case .client(let card):
      state.desk.clientFiles[card.id].map { client($0, state) } ?? PlainAnswer()
    case .appointment(let card):
      PlainAnswer(
        state.desk.appointmentFiles[card.id].map { Wording.appointmentCard($0, state) } ?? [])
    case nil where state.clients.isEditing: clients(state)
    default: PlainAnswer()
    }
  }

  private func editing(_ card: EditCard, _ state: Console) -> PlainAnswer {
    guard let edit = state.desk.edit else { return PlainAnswer() }
    let note = card.note.isEmpty ? Wording.plainNone : card.note.text
    return PlainAnswer(
      [
        Wording.editTitle(edit), Wording.plainLine(edit.appointment, state),
        "\(Wording.note): \(note)", "\(Wording.typeLabel): \(Wording.type(card.type, state))",
      ] + [Wording.theirNote(edit), Wording.askNote].compactMap { $0 }, .words)
  }

  private func cancelling(_ card: CancelCard, _ state: Console) -> PlainAnswer {
    guard let cancelling = state.desk.cancelling else { return PlainAnswer() }
    var answer = PlainAnswer([Wording.plainLine(cancelling.appointment, state)])
    let reasons = state.clinic?.reasons ?? []
    guard card.reason == nil, !reasons.isEmpty else {
      let words = [card.reason.map { reasons[$0].name } ?? "", card.note.text]
        .filter { !$0.isEmpty }
      if !words.isEmpty { answer.lines.append(words.joined(separator: "; ")) }
      answer.lines.append(Wording.askYes)
      answer.question = .yes
      return answer
    }
    for (index, reason) in reasons.enumerated() { answer.number(.reason(index), reason.name) }
    answer.lines.append(Wording.askReason)
    answer.question = .number
    return answer
  }

  private func status(_ card: StatusCard, _ state: Console) -> PlainAnswer {
    var answer = PlainAnswer([Wording.plainLine(card.appointment, state)])
    for (index, status) in StatusCard.statuses.enumerated() {
      answer.number(.status(index), Wording.status(status))
    }
    answer.lines.append(Wording.askStatus)
    answer.question = .number
    return answer
  }
}
