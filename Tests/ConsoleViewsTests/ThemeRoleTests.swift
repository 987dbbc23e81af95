import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The closed list of roles that a theme can style.
@Suite struct ThemeRoleTests {
  /// A theme in which every role has a colour of its own.
  private static func marked(without role: ThemeRole? = nil) -> Theme {
    let roles = ThemeRole.allCases.filter { $0 != role }
    return Theme(
      name: "marked",
      styles: Dictionary(
        uniqueKeysWithValues: roles.map { ($0.name, Style(foreground: mark(of: $0))) }))
  }

  private static func mark(of role: ThemeRole) -> Colour {
    .rgb(7, 77, UInt8(ThemeRole.allCases.firstIndex(of: role)!))
  }

  /// Screens that together show every role.
  private static func states() async -> [Console] {
    var setting = PaperClinic.riversideSetting()
    let zone = setting.clinic.locations[0].zone
    let today = zone.day(of: setting.now)
    // On Wednesday a practitioner is on leave; on Thursday the clinic is closed.
    setting.rosters.leave.append(
      Leave(
        practitioner: PaperClinic.lee, time: zone.range(of: today.adding(days: 1)),
        note: "Training"))
    setting.rosters.closures.append(
      Closure(
        location: setting.clinic.locations[0].id, time: zone.range(of: today.adding(days: 2)),
        reason: "Show day"))
    let clinic = PaperClinic(setting)
    for (id, status, hour) in [
      ("arrived", Appointment.Status.arrived, 13), ("cancelled", .cancelled, 14),
    ] {
      await clinic.put(
        PaperClinic.visit(
          Appointment.ID("visit-\(id)"), PaperClinic.jane, PaperClinic.lee, hour, 0,
          PaperClinic.physio, 30,
          status: status))
    }
    let macros: [KeyMacro] = [
      "", "TAB", "}", "[", "]", "] ]", "M", "2", "3", "4", "END ENTER",
      "?", "b s m i",
      "f 3 p", "/ l i n h ENTER",
      "l j ENTER", "l j x", "A t o m", "g f r i",
    ]
    var states: [Console] = []
    for macro in macros {
      let desk = await HeadlessDesk.open(clinic, size: Size(columns: 120, rows: 40))
      await desk.type(macro)
      states.append(desk.state)
    }
    for kind in [ClinicKind.sandbox, .production] {
      var state = Console(
        now: PaperClinic.time(8, 30), size: Size(columns: 80, rows: 24), clinicKind: kind)
      _ = state.update(.started)
      states.append(state)
    }
    // In the middle of an appointment.
    let during = HeadlessDesk(clinic, now: PaperClinic.time(9, 20), rowMinutes: 5)
    during.send(.started)
    await during.settle()
    await during.type("l t")
    let late = await HeadlessDesk.open(clinic)
    await clinic.fail(with: BookingFailure(.unreachable, "No line."))
    await late.type("}")
    return states + [during.state, late.state]
  }

  /// A role that no view uses has to be removed, from the themes and the guide as well.
  @Test func everyRoleIsSeenOnSomeScreen() async {
    let states = await Self.states()
    var seen: Set<Colour> = []
    for theme in [Self.marked(), Self.marked(without: .type)] {
      let view = ConsoleView(theme: theme, depth: .palette)
      for state in states {
        let grid = view.picture(of: state)
        for row in 0..<grid.size.rows {
          for column in 0..<grid.size.columns {
            seen.insert(grid[Point(column: column, row: row)].style.foreground)
          }
        }
      }
    }
    let unseen = ThemeRole.allCases.filter { !seen.contains(Self.mark(of: $0)) }
    #expect(unseen.isEmpty, "\(unseen.map(\.name))")
  }

  @Test func namesAreTheRolesAndTheirPrefixes() {
    let roles = Set(ThemeRole.allCases.map(\.name))
    #expect(Set(ThemeRole.names).isSuperset(of: roles))
    #expect(
      Set(ThemeRole.names).subtracting(roles)
        == ["header.badge", "message", "pane", "list", "calendar", "field", "help"])
    #expect(ThemeRole.names.count == Set(ThemeRole.names).count)
  }
}
