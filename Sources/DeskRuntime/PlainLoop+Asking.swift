import Booking
import Console
import ConsoleViews
import DeskModel
import Screen

/// Events go into the state, what it asks for is asked, and what it tells is kept to be said.
extension PlainLoop {
  func apply(_ event: Event) {
    let before = state.notice
    let effects = state.update(event)
    // A key takes the last notice away before it acts.
    if let notice = state.notice, notice != before || event.isKey { note(notice) }
    // The screen's own mean nothing here.
    for case .desk(let effect) in effects { perform(effect) }
  }

  func apply(_ event: DeskEvent) { apply(.desk(event)) }

  private func note(_ notice: Notice) {
    notices.append(notice)
    subject = notice.appointment ?? subject
  }

  private func perform(_ effect: Effect) {
    if case .quit = effect { finished = 0 }
    if case .tellOperator(let initials) = effect {
      Task { await service.setOperator(initials) }
    }
    guard let id = effect.request else { return }
    underWay.insert(id)
    Task {
      if let event = await effect.answer(by: service) { receive(event, for: id) }
    }
  }

  private func receive(_ event: DeskEvent, for id: RequestID) {
    apply(event)
    underWay.remove(id)
    if underWay.isEmpty, !state.isHolding { resume() }
    // The outcome of something that was not waited for.
    if !isBusy, notices.contains(where: \.isTold) {
      if isPrompted { said += "\n" }
      isPrompted = false
      tellNotices()
    }
  }

  func resume() {
    waiter?.resume()
    waiter = nil
  }

  /// Waits until everything that was asked is answered.
  func quiet() async throws(Abandoned) {
    while !underWay.isEmpty || state.isHolding, !isAbandoned {
      await withCheckedContinuation { waiter = $0 }
    }
    if isAbandoned { throw Abandoned() }
  }

  // MARK: - Saying

  func say(_ lines: [String]) { said += view.text(lines) }

  func say(prompt: String) {
    said += prompt
    isPrompted = true
  }

  /// Everything that was told, in order: that an outcome is unknown is not swallowed by what the
  /// diary says of it later.
  func tellNotices() {
    let told = notices.filter(\.isTold)
    notices = []
    say(told.map { view.notice($0, state) })
  }
}
