import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct PlanScreenTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ columns: Int, _ rows: Int, _ macro: KeyMacro) async -> HeadlessDesk {
    for (id, client, name, minute) in [
      ("jane", PaperClinic.jane, "SMITH Jane 0400 123 456", 0),
      ("jurgen", PaperClinic.jurgen, "MÜLLER Jürgen 0400 765 432", 30),
    ] as [(String, Client.ID, String, Int)] {
      var visit = PaperClinic.visit(
        Identifier(id), client, PaperClinic.lee, 15, minute, PaperClinic.physio, 30)
      visit.subject = name
      await clinic.put(visit)
    }
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: columns, rows: rows))
    await desk.rush(macro)
    return desk
  }

  @Test func aSeriesBeforeItIsBooked() async {
    let next = PaperClinic.today.adding(days: 8)
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30, next))
    let desk = await desk(
      80, 16, "b s m i SPACE j SPACE w e d SPACE 3 p SPACE x 4 ENTER DOWN DOWN SPACE UP")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 5),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ SMITH Jane · Physio 30 · Lee · Melbourne · every week · 4 dates ──────────────
          Nothing is booked yet. Enter to book all of them, u to undo all.

           1  Wed 25 Nov 15:00  · free
         ▸ 2  Wed 2 Dec 15:00   ≠ 14:30 instead   booked until 15:30
           3  Wed 9 Dec 15:00   left out
           4  Wed 16 Dec 15:00  · free





        ────────────────────────────────────────────────────────────────────────────────
         Wed 2 Dec 15:00  ≠ 14:30 instead   booked until 15:30
         Enter book them  ←→ other place  Space leave out  Esc back to the line
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 5))
  }

  @Test func whoIsAffectedByAnAbsence() async {
    let desk = await desk(80, 16, "A p m ENTER")
    expect(
      desk.picture(.monochrome), cursor: Point(column: 2, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Lee, Mei away Tue 24 Nov 12:00–24:00 · 2 appointments ────────────────────────
          Moving sends reminders again. Record the leave itself in coreplus.

         ▸ 1  15:00 SMITH Jane 0400 123 456     → 11:30 Lee
           2  15:30 MÜLLER Jürgen 0400 765 432  → 11:00 Lee







        ────────────────────────────────────────────────────────────────────────────────
         Tue 24 Nov 15:00 SMITH Jane 0400 123 456  → 11:30 Lee
         Enter move it  a all  ←→ other place  Space leave out  x cancel  Esc close
        """)
  }

  @Test func anAbsenceOnTheNarrowScreen() async {
    let desk = await desk(46, 16, "A ENTER ENTER")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 5),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ─ Lee, Mei away Tue 24 Nov 08:30–24:00 · 3 a…─
          Moving sends reminders again. Record the l…

           1  10:00 client clie…  ✓ moved to Wed 25 …
         ▸ 2  15:00 SMITH Jane …  → Wed 25 Nov 15:00…
           3  15:30 MÜLLER Jürg…  → Wed 25 Nov 15:30…






         Moved: client client-linh, Wed 25 Nov 10:00,
         Lee, Physio 30; reminders went out again.
         Enter move it  a all  x cancel  Esc close
        """)
  }

  @Test func theLineOfAnAbsence() async {
    let desk = await desk(80, 24, "A t o m SPACE u n t i l SPACE f r i")
    #expect(desk.picture().text(row: 22) == " Lee away  tom until fri  ⟶ Wed 25 Nov – Fri 27 Nov")
  }
}

@Suite struct WaitingScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func whoWaits() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 80, rows: 16))
    await desk.rush("b s m i SPACE j SPACE . l e e SPACE t o d a y F4 b l i n h SPACE p m F4")
    await desk.rush("j j j x 1 ENTER")
    #expect(
      desk.picture().text(row: 13) + desk.picture().text(row: 14)
        == " Cancelled: client client-linh, Tue 24 Nov 10:00, Lee, Physio 30, Ill. SMITH Jane is"
        + " waiting for this: W to book")
    await desk.rush("W")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 8),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│─ now  · free                    ░ not here
           Physio      ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi
         ● Okafor, Ada 09:45│ 09:30 ·                         ┃ Podiatry 45
           Podiatry    ▁▁▁▁▁│ 10:00 · free                    · free
                            │ 10:30 ·                         ·
        ─ Waiting list · kept on the clinic's server ───────────────────────────────────
          ▸ since 24 Nov  SMITH Jane  0412 345 678  fits Tue 24 Nov 10:00 · Physio 30,…
            since 24 Nov  NGUYEN Linh  0400 111 222  Physio 30, anyone, Melbourne, pm



        ────────────────────────────────────────────────────────────────────────────────

         Enter book  x remove  ↑↓ select  Esc close
        """)
  }

  @Test func nobody() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 46, rows: 16))
    await desk.rush("W")
    expect(
      desk.picture(.monochrome), cursor: Point(column: 2, row: 8),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        Tue 24   Lee, Mei           Okafor, Ada
         07:30 ░ not here         ░ not here
         08:00 ░                  ░
        ─ now  · free             ░
         09:00 ·                  ┃ client client-ch…
         09:30 ·                  ┃ Podiatry 45
        ─ Waiting list · kept on the clinic's server ─
          No one is waiting.
          F4 in a booking puts its client on the lis…



        ──────────────────────────────────────────────

         Enter book  x remove  ↑↓ select  Esc close
        """)
  }
}

@Suite struct ChangesScreenTests {
  @Test func ofToday() async {
    let clinic = PaperClinic.riverside()
    var visit = PaperClinic.visit(
      "other", PaperClinic.jurgen, PaperClinic.okafor, 15, 0, PaperClinic.podiatry, 45)
    visit.subject = "MÜLLER Jürgen 0400 765 432"
    for (id, kind, who, minute) in [
      (1, DiaryChange.Kind.booked, "ab", 2), (2, .moved, "jm", 9), (3, .cancelled, "", 21),
    ] {
      await clinic.record(
        DiaryChange(
          id: id, at: PaperClinic.time(8, minute), kind: kind,
          application: "Web booking", operatorInitials: who, appointment: visit,
          from: kind == .moved ? PaperClinic.time(11, 0) : nil))
    }
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 80, rows: 14))
    await desk.rush("c j")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 5),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Changes today, Tue 24 Nov · 1 by jm, 2 by others ─────────────────────────────


            08:21  Web booking  cancelled   MÜLLER Jürgen, Tue 24 Nov 15:00, Okafor, P…
          ▸ 08:09  you          moved       MÜLLER Jürgen, Tue 24 Nov 15:00, Okafor, P…
            08:02  ab           booked      MÜLLER Jürgen, Tue 24 Nov 15:00, Okafor, P…




        ────────────────────────────────────────────────────────────────────────────────

         Enter show in the diary  ↑↓ select  Esc close
        """)
  }
}
