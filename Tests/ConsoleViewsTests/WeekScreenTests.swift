import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct WeekScreenTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ columns: Int, _ rows: Int, _ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: columns, rows: rows))
    await desk.rush(macro)
    return desk
  }

  @Test func aWeekOfOnePractitioner() async {
    let desk = await desk(80, 24, "2 RIGHT")
    #expect(desk.picture().cursor == Point(column: 7 + 2 * 10, row: 4))
    expect(
      desk.picture(), cursor: Point(column: 27, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        Nov      Mon 23  • Tue 24    Wed 25    Thu 26    Fri 27    Sat 28    Sun 29
         07:30 ░ off     ░ off     ░ off     ░ off     ░ off     ░ off     ░ off
         08:00 ░         ░         ░         ░         ░         ░         ░
        ─ now            · free    ▶ free    · free    · free    ░         ░
         09:00           ·         ·         ·         ·         ░         ░
         09:30           ·         ·         ·         ·         ░         ░
         10:00           ┃ client… ·         ·         ·         ░         ░
         10:30           · free    ·         ·         ·         ░         ░
         11:00           ·         ·         ·         ·         ░         ░
         11:30           ·         ·         ·         ·         ░         ░
         12:00 = break   = break   = break   = break   = break   ░         ░
         12:30           · free    · free    · free    · free    ░         ░
         13:00           ·         ·         ·         ·         ░         ░
         13:30           ·         ·         ·         ·         ░         ░
         14:00           ·         ·         ·         ·         ░         ░
         14:30           ·         ·         ·         ·         ░         ░
         15:00           ·         ·         ·         ·         ░         ░
         15:30           ·         ·         ·         ·         ░         ░
         16:00           ·         ·         ·         ·         ░         ░
         16:30           ·         ·         ·         ·         ░         ░
        ── Lee, Mei · Wed 25 Nov 2026, tomorrow ────────────────────────────────────────
         08:30  Lee, Mei · free until 12:00 · Physio 30 fits
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
  }

  @Test func besideTheLists() async {
    let desk = await desk(120, 20, "2 j j j")
    expect(
      desk.picture(.monochrome), cursor: Point(column: 43, row: 5),
      shows: """
         Riverside Allied Health · Melbourne                                                Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS       4 │Nov      Mon 23    • Tue 24      Wed 25      Thu 26      Fri 27      Sat 28      Sun 29
        ▸● Lee, Mei       08:30│─ now              · free      · free      · free      · free      ░ off       ░ off
           Physio         ▁▁▁▁▁│ 09:00             ·           ·           ·           ·           ░           ░
         ● Okafor, Ada    09:45│ 09:30             ·           ·           ·           ·           ░           ░
           Podiatry       ▁▁▁▁▁│ 10:00             ▶ client c… ·           ·           ·           ░           ░
         ○ Tran, Huy        Wed│ 10:30             · free      ·           ·           ·           ░           ░
           Psychology  Adelaide│ 11:00             ·           ·           ·           ·           ░           ░
         ○ Silva, Rui         –│ 11:30             ·           ·           ·           ·           ░           ░
           Physio      Adelaide│ 12:00 = break     = break     = break     = break     = break     ░           ░
                               │ 12:30             · free      · free      · free      · free      ░           ░
                               │ 13:00             ·           ·           ·           ·           ░           ░
                               │ 13:30             ·           ·           ·           ·           ░           ░
                               │ 14:00             ·           ·           ·           ·           ░           ░
                               │ 14:30             ·           ·           ·           ·           ░           ░
                               │ 15:00             ·           ·           ·           ·           ░           ░
                               │ 15:30             ·           ·           ·           ·           ░           ░
        ────────────────────────── Lee, Mei · Tue 24 Nov 2026, today ───────────────────────────────────────────────────────────
         10:00–10:30  client client-linh · Physio 30 · Lee, Mei · booked
         b book  / client  f find free  . next free  x cancel  m move  u undo  w why not  g go to  t today  q quit  ? help
        """)
  }

  /// As many days as fit, and how many others there are.
  @Test func whereItIsNarrow() async {
    let desk = await desk(46, 16, "2 RIGHT RIGHT RIGHT")
    expect(
      desk.picture(), cursor: Point(column: 34, row: 4),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        ◂1 2▸  • Tue 24   Wed 25   Thu 26   Fri 27
         07:30 ░ off    ░ off    ░ off    ░ off
         08:00 ░        ░        ░        ░
        ─ now  · free   · free   · free   ▶ free
         09:00 ·        ·        ·        ·
         09:30 ·        ·        ·        ·
         10:00 ┃ clien… ·        ·        ·
         10:30 · free   ·        ·        ·
         11:00 ·        ·        ·        ·
         11:30 ·        ·        ·        ·
         12:00 = break  = break  = break  = break
         12:30 · free   · free   · free   · free
        ── Lee, Mei · Fri 27 Nov 2026, in 3 days ─────
         08:30  Lee, Mei · free until 12:00 · Physio …
         b book  / client  f find free  m move  ? help
        """)
  }
}

@Suite struct JumpScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func threeMonthsAboveTheLine() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("g DOWN DOWN")
    expect(
      desk.picture(), cursor: Point(column: 8, row: 22),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│ 07:30 ░ not here                ░ not here
           Physio      ▁▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  · free                    ░
           Podiatry    ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi
         ○ Tran, Huy     Wed│ 09:30 ·                         ┃ Podiatry 45
           Psychol… Adelaide│ 10:00 ┃ client client-linh      · free
         ○ Silva, Rui      –│ 10:30 · free                    ·
           Physio   Adelaide│ 11:00 ·                         ·
                            │ 11:30 ·                         ·
                            │ 12:00 = break                   ·
                            │ 12:30 · free                    ·
        ─ Nov 2026 ───────────── Dec 2026 ───────────── Jan 2027 ───────────────────────
          Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
                             1       1  2  3  4  5  6                1  2  3
           2  3  4  5  6  7  8    7▸ 8  9 10 11 12 13    4  5  6  7  8  9 10
           9 10 11 12 13 14 15   14 15 16 17 18 19 20   11 12 13 14 15 16 17
          16 17 18 19 20 21 22   21 22 23 24 25 26 27   18 19 20 21 22 23 24
          23•24 25 26 27 28 29   28 29 30 31            25 26 27 28 29 30 31
          30
        ────────────────────────────────────────────────────────────────────────────────
         go to    ⟶ Tue 8 Dec 2026
         Enter go  ↑↓←→ day  PgUp PgDn month  Esc cancel
        """)
  }

  @Test func aSearchInTheDiary() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 80, rows: 14))
    await desk.rush("F p o d")
    expect(
      desk.picture(), cursor: Point(column: 23, row: 12),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│ 07:30 ░ not here                ░ not here
           Physio      ▁▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  · free                    ░
           Podiatry    ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi
         ○ Tran, Huy     Wed│ 09:30 ·                         ┃ Podiatry 45
           Psychol… Adelaide│ 10:00 ┃ client client-linh      · free
         ○ Silva, Rui      –│ 10:30 · free                    ·
           Physio   Adelaide│ 11:00 ·                         ·
                            │ 11:30 ·                         ·
        ────────────────────────────────────────────────────────────────────────────────
         find in the diary  pod  ⟶ 1 of 1: 09:00 client client-chidi, Okafor
         Enter go  Tab next  Esc cancel
        """)
    await desk.rush("q q")
    #expect(desk.picture().text(row: 12).contains("not on this day; Esc, then / to find a client"))
  }
}

@Suite struct NarrowLanesScreenTests {
  /// Four at once in 16 columns: each has its mark and a letter, and the cursor is on one.
  @Test func nothingIsHidden() async {
    let clinic = PaperClinic.riverside()
    let names = ["ABEL Ann", "BOYD Ben", "COLE Cat", "DEAN Dov"]
    for (index, name) in names.enumerated() {
      var visit = PaperClinic.visit(
        Identifier("visit-\(index)"), PaperClinic.jane, PaperClinic.lee, 9, 0, PaperClinic.physio,
        60 + 30 * index)
      visit.subject = name
      await clinic.put(visit)
    }
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 80, rows: 14))
    await desk.rush("TAB TAB j j SPACE j SPACE TAB j RIGHT RIGHT")
    #expect(desk.state.diary.cursor.appointment == "visit-2")
    expect(
      desk.picture(), cursor: Point(column: 36, row: 5),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei         Okafor, Ada      Tran, Huy     1▸
         ● Lee, Mei    08:30│ 07:30 ░ not here       ░ not here       ░ not here
           Physio      ▆▆▁▁▁│ 08:00 ░                ░                ░
         ● Okafor, Ada 09:45│─ now  · free           ░                ░
           Podiatry    ▁▁▁▁▁│ 09:00 ┃AB…┃BO…▶CO…┃DE… ┃ client client… ░
         ● Tran, Huy     Wed│ 09:30 ┃Ph…┃Ph…┃Ph…┃Ph… ┃ Podiatry 45    ░ at Adelaide
           Psychol… Adelaide│ 10:00 ┃cl…┃   ┃   ┃    · free           ░
        ▸● Silva, Rui      –│ 10:30         ┃   ┃    ·                ░
           Physio   Adelaide│ 11:00             ┃    ·                ░
                            │ 11:30 · free           ·                ░
        ─────────────────────── Tue 24 Nov 2026, today ─────────────────────────────────
         09:00–11:00  COLE Cat · Physio 30 · Lee, Mei · booked
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
  }
}
