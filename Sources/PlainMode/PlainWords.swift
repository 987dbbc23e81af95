/// The sentences that only plain mode says. Sentences that the screen says too are in `Wording`.
///
/// A sentence that names a command is given its name: the user may have bound it to another letter.
enum PlainWords {
  static let none = "none"
  static let dropped = "Dropped; nothing more was sent."
  static let goneMeanwhile = "That's no longer available. Please type the line again."
  static let goneFromTheDiary = "That appointment isn't in the diary any more."
  static let noPractitioner = "No practitioner works here yet."
  static let unchanged = "Nothing was changed."

  static func greeting(help: String, quit: String) -> String {
    "Type a booking, \(help) for help, \(quit) to quit."
  }

  static func interrupted(quit: String) -> String {
    "\(quit) quits, and so does a second interrupt."
  }

  static func ofTheScreen(_ letter: String, help: String) -> String {
    "\(letter) means something on the screen only; \(help) shows the commands."
  }

  static func noSuchNumber(_ number: Int) -> String { "There is no line \(number) to choose." }

  static func notAnAppointment(_ number: Int) -> String { "Line \(number) isn't an appointment." }

  /// - Parameter name: the command that wants a number.
  static func which(_ name: String) -> String {
    "Which one? Type a number of the last list, such as \(name) 1."
  }

  /// - Parameter name: the command that wants a client.
  static func whichClient(_ name: String) -> String {
    "Which client? Type part of the name, such as \(name) smith."
  }

  static func tooLong(_ limit: Int) -> String {
    "That line is longer than \(limit) characters; nothing was done."
  }

  /// - Parameter name: the command that sets the initials.
  static func worksHere(_ initials: String, setBy name: String) -> String {
    initials.isEmpty ? "No initials are set; \(name) jm sets them." : "\(initials) works here."
  }

  /// Changes that were sent and not answered by the end.
  static func unanswered(_ count: Int) -> String {
    "\(count == 1 ? "One change has" : "\(count) changes have") no answer yet. "
      + "Look at the diary before you do it again."
  }

  static func more(_ count: Int) -> String { "And \(count) more; more words leave fewer." }
}

/// Questions, offers, and what comes before them.
extension PlainWords {
  static let askOther = "Type a number to take that one, n to leave it."
  static let askWords = "Type it, or n to leave it."
  static let askNote =
    "Type the new note on one line, or ,type for another type; - removes the note, "
    + "an empty line leaves everything as it is."
  static let askReason = "Type a reason's number (and a note, if you like); n to keep it."
  static let askYes = "Type yes to cancel the appointment, n to keep it."
  static let askStatus = "Type a number to mark it, n to leave it."
  static let offerBooking = "Type a number to book that one."
  static let offerCard = "Type a number to open that client's card."

  /// - Parameter confirming: what an empty line does.
  static func askConfirm(_ confirming: String, offersOthers: Bool) -> String {
    "\(confirming), \(offersOthers ? "a number for another, " : "")n to leave it."
  }

  static func askProposals(isSeries: Bool) -> String {
    "Empty line to \(isSeries ? "book" : "move") them, a number to leave one out or take it in, "
      + "n to leave it."
  }

  /// - Parameter name: the command that takes a client off the list.
  static func offerWaiting(_ name: String) -> String {
    "Type a number to book for that client, \(name) and a number to take them off the list."
  }

  /// A client who may be the one that is to be saved, as an option.
  static func known(_ client: String, because why: String) -> String {
    "\(client)   \(why), known already"
  }

  static func notOffered(_ type: String, by person: String) -> String {
    "\(person) doesn't offer \(type) there; nothing was changed."
  }
}
