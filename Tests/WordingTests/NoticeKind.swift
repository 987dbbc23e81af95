import DeskModel

/// The kinds of notices. The compiler reports a new one here.
enum NoticeKind: CaseIterable {
  case booked, moved, edited, quitLoses, parked, clientSaved, undone, redone, cancelled, notBooked
  case notCancelled, notMoved, notEdited, clientNotSaved, savedNotBooked, notUndone, outcomeUnknown
  case settled, notSettled, neverMade, failed, disabled, whyNot, canBeBooked, whyNotUntold
  case lookingForFreePlace, noFreePlace, noEarlierFreePlace, batch, nothingChosen, welcome, waits
  case waitsNoMore, waitingNotKept, notAnAbsence, notADay, zoomed, found, notFound, waiting
  case stillWriting, refreshed, changedPractice, notOpened

  init(_ notice: Notice) {
    switch notice {
    case .booked: self = .booked
    case .moved: self = .moved
    case .edited: self = .edited
    case .quitLoses: self = .quitLoses
    case .parked: self = .parked
    case .clientSaved: self = .clientSaved
    case .undone: self = .undone
    case .redone: self = .redone
    case .cancelled: self = .cancelled
    case .notBooked: self = .notBooked
    case .notCancelled: self = .notCancelled
    case .notMoved: self = .notMoved
    case .notEdited: self = .notEdited
    case .clientNotSaved: self = .clientNotSaved
    case .savedNotBooked: self = .savedNotBooked
    case .notUndone: self = .notUndone
    case .outcomeUnknown: self = .outcomeUnknown
    case .settled: self = .settled
    case .notSettled: self = .notSettled
    case .neverMade: self = .neverMade
    case .failed: self = .failed
    case .disabled: self = .disabled
    case .whyNot: self = .whyNot
    case .canBeBooked: self = .canBeBooked
    case .whyNotUntold: self = .whyNotUntold
    case .lookingForFreePlace: self = .lookingForFreePlace
    case .noFreePlace: self = .noFreePlace
    case .noEarlierFreePlace: self = .noEarlierFreePlace
    case .batch: self = .batch
    case .nothingChosen: self = .nothingChosen
    case .welcome: self = .welcome
    case .waits: self = .waits
    case .waitsNoMore: self = .waitsNoMore
    case .waitingNotKept: self = .waitingNotKept
    case .notAnAbsence: self = .notAnAbsence
    case .notADay: self = .notADay
    case .zoomed: self = .zoomed
    case .found: self = .found
    case .notFound: self = .notFound
    case .waiting: self = .waiting
    case .stillWriting: self = .stillWriting
    case .refreshed: self = .refreshed
    case .changedPractice: self = .changedPractice
    case .notOpened: self = .notOpened
    }
  }
}
