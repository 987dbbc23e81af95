import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The list of free times on a small screen, and why other practitioners aren't free.
@Suite struct FindReasonScreenTests {
  /// Riverside with eight more physiotherapists, all of them on leave today.
  private static func crowded() -> PaperClinic {
    var setting = PaperClinic.riversideSetting()
    let names = ["Adams", "Baker", "Clark", "Davis", "Evans", "Frank", "Green", "Hill"]
    for name in names {
      let id = Identifier<Practitioner>("prac-\(name)")
      setting.clinic.practitioners.append(
        Practitioner(id: id, givenName: "Kim", familyName: name))
      setting.clinic.types[0].offers?.insert(
        .init(practitioner: id, location: PaperClinic.melbourne.id))
      var roster = setting.rosters.rosters[0]
      roster.practitioner = id
      setting.rosters.rosters.append(roster)
      setting.rosters.leave.append(
        Leave(
          practitioner: id, time: PaperClinic.melbourne.zone.range(of: PaperClinic.today),
          note: ""))
    }
    return PaperClinic(setting)
  }

  private func desk(
    _ columns: Int, _ rows: Int, _ macro: KeyMacro, _ clinic: PaperClinic = .riverside()
  ) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: columns, rows: rows))
    await desk.type(macro)
    return desk
  }
}

extension FindReasonScreenTests {
  @Test func onANarrowScreen() async {
    expect(
      (await desk(46, 16, "f 3 p ENTER", Self.crowded())).picture(),
      cursor: Point(column: 2, row: 2),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Tue 24 Nov 15:00 ───── 4 of 12 work ─
         1 15:00 Lee    Melbourne 4 in a row
         2 15:00 Okafor Melbourne 2 in a row
         3 14:30 Silva  Adelaide  15:00 here
         4 14:30 Tran   Adelaide  15:00 here

          Not free at 15:00
          Adams, Kim    on leave
          Baker, Kim    on leave
          Clark, Kim    on leave
          Davis, Kim    on leave
          … 4 more, w
        ──────────────────────────────────────────────
         find  3p  ⟶ 4 of 4 free at 15:00
         1-9 book  +- longer  w why not  Esc back  ?
        """)
  }

  @Test func everyReasonCanBeReadOnANarrowScreen() async {
    let desk = await desk(46, 16, "f 3 p ENTER w", Self.crowded())
    expect(
      desk.picture(),
      cursor: Point(column: 2, row: 2),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Tue 24 Nov 15:00 ───── 4 of 12 work ─
          Not free at 15:00
          Adams, Kim    on leave, next free Wed 25
                        Nov 08:30
          Baker, Kim    on leave, next free Wed 25
                        Nov 08:30
          Clark, Kim    on leave, next free Wed 25
                        Nov 08:30
          Davis, Kim    on leave, next free Wed 25
                        Nov 08:30
          Evans, Kim    on leave, next free Wed 25
                        Nov 08:30
        ──────────────────────────────────────────────
         find  3p  ⟶ 4 of 4 free at 15:00
         ↑↓ scroll  w back to the list  Esc back  ?
        """)
    await desk.type("END")
    expect(
      desk.picture(),
      cursor: Point(column: 2, row: 2),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Tue 24 Nov 15:00 ───── 4 of 12 work ─
          Not free at 15:00
          Davis, Kim    on leave, next free Wed 25
                        Nov 08:30
          Evans, Kim    on leave, next free Wed 25
                        Nov 08:30
          Frank, Kim    on leave, next free Wed 25
                        Nov 08:30
          Green, Kim    on leave, next free Wed 25
                        Nov 08:30
          Hill, Kim     on leave, next free Wed 25
                        Nov 08:30
        ──────────────────────────────────────────────
         find  3p  ⟶ 4 of 4 free at 15:00
         ↑↓ scroll  w back to the list  Esc back  ?
        """)
  }

  @Test func severalDaysOnANarrowScreen() async {
    expect(
      (await desk(46, 16, "f w e d SPACE o r SPACE f r i")).picture(),
      cursor: Point(column: 17, row: 14),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · wed or fri ──────────────────────────
         1 Wed 25 08:30 Lee    Melbourne 7 in a row
         2 Wed 25 09:00 Okafor Melbourne 10 in a row
         3 Wed 25 09:00 Tran   Melbourne 8 in a row
         4 Wed 25 09:00 Silva  Adelaide  09:30 here
         5 Wed 25 12:30 Lee    Melbourne 9 in a row
         6 Fri 27 08:30 Lee    Melbourne 7 in a row
         7 Fri 27 09:00 Okafor Melbourne 10 in a row
         8 Fri 27 09:00 Silva  Adelaide  09:30 here
         9 Fri 27 12:30 Lee    Melbourne 9 in a row


        ──────────────────────────────────────────────
         find  wed or fri  ⟶ 9 places
         Enter to the list  Esc close  F1 words
        """)
  }

  @Test func longerThanTheType() async {
    expect(
      (await desk(80, 24, "f , p h y s i o SPACE f r i ENTER +")).picture(),
      cursor: Point(column: 2, row: 3),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Fri 27 Nov · anybody · anywhere · Physio 45 min ───────── 2 of 2 work ─

           1  08:30  Lee, Mei       Physio 45 min  Melbourne  4 in a row
           2  09:00  Silva, Rui     Physio 45 min  Adelaide   09:30 here
           3  12:30  Lee, Mei       Physio 45 min  Melbourne  6 in a row















        ────────────────────────────────────────────────────────────────────────────────
         find  ,physio fri  ⟶ 3 places
         1-9 book  +- longer  Esc back  ↑↓ Enter select, book  ?
        """)
  }

  @Test func onAnotherClock() async {
    expect(
      (await desk(80, 24, "f ; a d e SPACE 5 p")).picture(),
      cursor: Point(column: 14, row: 22),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Tue 24 Nov 17:00 in Adelaide, 17:30 here ──────────────── 0 of 2 work ─

           1  16:30  Silva, Rui     Physio 30      Adelaide   17:00 here
           2  15:10  Tran, Huy      Psychology 50  Adelaide   15:40 here

          Not free at 17:00 in Adelaide
              Tran, Huy         gone for the day, next free Thu 26 Nov 09:00
              Silva, Rui        gone for the day, next free Wed 25 Nov 09:00












        ────────────────────────────────────────────────────────────────────────────────
         find  ;ade 5p  ⟶ no one works at 17:00 in Adelaide
         Enter to the list  Esc close  F1 words
        """)
  }

  @Test func aWeekend() async {
    expect(
      (await desk(80, 24, "f s a t")).picture(),
      cursor: Point(column: 10, row: 22),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Sat 28 Nov · any practitioner · any place · any type ──── 0 of 4 work ─

          No one works then. Try another day or time.

          Not free Sat 28 Nov
              Lee, Mei          doesn't work that day, next free Mon 30 Nov 08:30
              Okafor, Ada       doesn't work that day, next free Sun 29 Nov 08:00
              Tran, Huy         doesn't work that day, next free Mon 30 Nov 09:00
              Silva, Rui        doesn't work that day, next free Mon 30 Nov 09:30 here











        ────────────────────────────────────────────────────────────────────────────────
         find  sat  ⟶ 0 places
         Enter to the list  Esc close  F1 words
        """)
  }
}
