public import Booking
import BookingLanguage
import DeskModel
import Screen

/// The filter of the practitioners' pane.
extension Console {
  /// The practitioners that the pane lists: all, or those with a name, specialty or location that
  /// begins with each word of the filter.
  public var listedPractitioners: [Practitioner] {
    let all = clinic?.practitioners ?? []
    let words = NameFold.words(people.filter.text)
    guard !words.isEmpty else { return all }
    return all.filter { person in
      let known = self.words(of: person)
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  private func words(of person: Practitioner) -> [String] {
    let places = locations(of: person.id).compactMap { location($0)?.name }
    let texts = [person.familyName, person.givenName] + person.specialties.map(\.name) + places
    return NameFold.words(texts.joined(separator: " "))
  }

  /// The locations where a practitioner works by the rosters, or offers a type.
  private func locations(of id: Practitioner.ID) -> Set<Location.ID> {
    let rosters = diary.picture?.rosters?.rosters ?? []
    let offers = (clinic?.types ?? []).flatMap { Array($0.offers ?? []) }
    return Set(rosters.filter { $0.practitioner == id }.map(\.location))
      .union(offers.filter { $0.practitioner == id }.map(\.location))
  }

  /// How many lines of the pane are above its list.
  public var linesOverPractitioners: Int { people.showsFilter ? 2 : 1 }

  mutating func pressInFilter(_ key: Key) -> [Effect] {
    switch paneFieldCommand(key) {
    case .leave: clearFilter()
    case .confirm: people.isEditing = false
    case .walk(let action): moveInPractitioners(action)
    case .changePane:
      people.isEditing = false
      return pressInPanes(key)
    case nil:
      guard people.filter.handle(key) else {
        say(.unknownKey(key))
        return []
      }
      selectListed()
    }
    return []
  }

  mutating func pasteIntoFilter(_ text: String) {
    people.filter.paste(text)
    selectListed()
  }

  mutating func clearFilter() {
    people.isEditing = false
    people.filter = LineEditor(limit: people.filter.limit)
    selectListed()
  }

  /// Keeps the selection in the list.
  private mutating func selectListed() {
    let listed = listedPractitioners
    if !listed.contains(where: { $0.id == people.selection }) {
      people.selection = listed.first?.id
    }
  }

  mutating func moveInPractitioners(_ action: Action) {
    let ids = listedPractitioners.map(\.id)
    guard !ids.isEmpty else { return }
    let index = people.selection.flatMap { ids.firstIndex(of: $0) } ?? 0
    people.selection = ids[action.step(from: index, page: 6, count: ids.count)]
  }
}
