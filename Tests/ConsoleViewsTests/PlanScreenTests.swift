import Booking
import CivilTime
import ConsoleModel
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
      desk.picture(),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ SMITH Jane · every week · 4 appointments ─────────────────────────────────────
          Nothing is booked before Enter. u undoes all of them.

           1  Wed 25 Nov 15:00  · free
         ▸ 2  Wed 2 Dec 15:00   ≠ 15:00 is not free → 14:30
           3  Wed 9 Dec 15:00   left out
           4  Wed 16 Dec 15:00  · free





        ────────────────────────────────────────────────────────────────────────────────
         Wed 2 Dec 15:00  ≠ 15:00 is not free → 14:30
         Enter book them  ←→ other place  Space leave out  Esc back to the line
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 5))
  }

  @Test func whoIsAffectedByAnAbsence() async {
    let desk = await desk(80, 16, "A p m ENTER")
    expect(
      desk.picture(.monochrome),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Lee, Mei away Tue 24 Nov 12:00–24:00 · 2 appointments ────────────────────────
          Moving sends reminders again. The leave itself is entered in coreplus.

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
      desk.picture(),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ─ Lee, Mei away Tue 24 Nov 08:30–24:00 · 3 a…─
          Moving sends reminders again. The leave it…

           1  10:00 client clie…  ✓ moved to Wed 25 …
         ▸ 2  15:00 SMITH Jane …  → Wed 25 Nov 15:00…
           3  15:30 MÜLLER Jürg…  → Wed 25 Nov 15:30…






        ──────────────────────────────────────────────
         Moved; reminders went out again.
         Enter move it  a all  x cancel  Esc close
        """)
  }

  @Test func theLineOfAnAbsence() async {
    let desk = await desk(80, 24, "A t o m SPACE u n t i l SPACE f r i")
    #expect(desk.picture().text(row: 22) == " Lee away  tom until fri  ⟶ Wed 25 Nov – Fri 27 Nov")
  }
}
