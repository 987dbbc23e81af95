import Booking

/// Carries out the user's intents.
extension Desk {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .showDay(let day): return show(day)
    case .showNow: return showNow()
    case .showNextLocation: return showNextLocation()
    case .show(let view): return show(view)
    case .markDay(let day): diary.day = day
    case .zoom(let step): return zoom(step)
    case .toggleColumn(let id): return toggleColumn(id)
    case .moveCursor(let action, let rows): return moveCursor(action, pageRows: rows)
    case .moveCursorTo(let id): return moveCursor(to: id)
    case .moveCursorToRow(let row, let column, let lane):
      moveCursor(to: column, row: row, lane: lane)
    case .moveCursorToItem(let item): moveCursor(to: item)
    case .moveToFree(let ahead): return findFree(ahead: ahead)
    case .askWhyNot: return askWhyNot()
    case .point(let target): return point(at: target)
    case .find(let text, let index): return find(text, index)
    case .findAgain: return findAgain()
    case .openClient(let id, let match): return openClient(id, match)
    case .openAppointment(let appointment): return openAppointment(appointment)
    case .startCancelling(let appointment): return startCancelling(appointment)
    case .leaveCancelling: cancelling = nil
    case .cancel(let cause): return cancel(cause)
    case .startEditing(let appointment): return startEditing(appointment)
    case .leaveEdit: leaveEdit()
    case .save(let change): return save(change)
    case .searchClients(let text): return findClients(text)
    case .showAppointment(let appointment): return arrive(at: appointment)
    case .workAs(let initials):
      operatorName = initials
      return [.tellOperator(initials)]
    case .mark(let appointment, let status, let action):
      return mark(appointment, as: status, by: action)
    case .findFree(let text): return findFree(text)
    case .lengthenFree(let minutes): return lengthenFree(by: minutes)
    case .leaveFree: return leaveFree()
    case .bookFree(let index): return bookFree(index)
    case .takeUp(let index): return takeUp(index)
    case .booking(let intent): return carryOut(intent)
    case .planAbsence(let request): return planAbsence(request)
    case .togglePlanned(let index): return togglePlanned(index)
    case .stepPlanned(let index, let step): return stepPlanned(index, by: step)
    case .leavePlan: return leavePlan()
    case .sendPlanned(let items): return sendPlanned(items)
    case .readWaiting: return listWaiting()
    case .leaveWaiting: return leaveWaiting()
    case .bookWaiting(let entry): return offerPlace(to: entry)
    case .takeOffWaiting(let entry): return takeOffWaiting(entry)
    case .undo: return step(.undo)
    case .redo: return step(.redo)
    case .letGo: return letGo()
    case .refresh: return refresh()
    case .reload: return reload()
    case .quit(let anyway): return quit(anyway: anyway)
    case .readChanges: return readChanges()
    case .leaveChanges: return leaveChanges()
    case .openPractice(let choice): return openPractice(choice)
    }
    return []
  }
}

/// Carries out the user's intents about the draft.
extension Desk {
  mutating func carryOut(_ intent: BookingIntent) -> [Effect] {
    switch intent {
    case .begin(let client, let place, let words):
      beginBooking(
        for: client.map { BookingDraft.GivenClient(match: $0) },
        at: place.map { BookingDraft.GivenPlace(slot: $0) }, saying: words)
    case .again(let appointment): bookAgain(appointment)
    case .move(let appointment): startMoving(appointment)
    case .newClient(let words): startNewClient(saying: words)
    case .type(let characters, let caret): type(characters, caret: caret)
    case .walk(let step): walk(step)
    case .choosePlace(let index): choosePlace(index)
    case .chooseClient(let index): chooseClient(index)
    case .review: reviewDraft()
    case .edit: editDraft()
    case .stepPlace(let step): stepPlace(step)
    case .stepType(let step): stepType(step)
    case .book: bookDraft()
    case .waitForPlace: waitForPlace()
    case .takeKnown: takeKnown()
    case .writeDownClient: writeDownClient()
    case .putAside: putDraftAside()
    case .discard: discardDraft()
    case .park: park()
    case .resume: resumeDraft()
    }
  }

  private mutating func editDraft() -> [Effect] {
    if draft?.phase == .card { draft?.returnToText() }
    return []
  }

  private mutating func discardDraft() -> [Effect] {
    dropDraft()
    return []
  }
}
