import Booking
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct DeskScreenTests {
  let clinic = PaperClinic.riverside()

  /// The locked screen shows nothing of the clinic, its practitioners or its clients.
  @Test func lockedShowsNothing() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i ESC z")
    let rows = desk.picture().rows.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    #expect(rows == ["coredeskislocked.Pressanykeytoopenit."])
  }

  @Test func parkedCallsStandInTheFooter() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i ctrl-p b l i n h SPACE f r i ctrl-p")
    #expect(desk.picture().rows.last?.hasPrefix(" P 2 parked") == true)
    await desk.rush("P")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 19),
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
                            │ 13:00 ·                         ·
                            │ 13:30 ·                         ·
                            │ 14:00 ·                         ·
                            │ 14:30 ·                         ·
        ─ Parked calls ─────────────────────────────────────────────────────────────────
            1  book  smi
          ▸ 2  book  linh fri

        ────────────────────────────────────────────────────────────────────────────────

         1-9 pick  ↑↓ select  Enter open  Esc close
        """)
  }

  @Test func howItStands() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("j j j s")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 15),
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
                            │ 13:00 ·                         ·
        ─ client client-linh · type the number of its status ───────────────────────────
          ▸ 1  booked
            2  arrived
            3  attended
            4  did not attend


        ────────────────────────────────────────────────────────────────────────────────

         1-9 pick  ↑↓ select  Enter save  Esc close
        """)
  }
}

extension Grid {
  fileprivate var rows: [String] { (0..<size.rows).map { text(row: $0) } }
}

/// Two appointments at the same time are both seen.
@Suite struct OverlapScreenTests {
  @Test func sideBySide() async {
    let clinic = PaperClinic.riverside()
    await clinic.put(
      PaperClinic.visit(
        "legacy", PaperClinic.jane, PaperClinic.lee, 9, 30, PaperClinic.initial, 90))
    let desk = await HeadlessDesk.open(clinic)
    expect(
      desk.picture(), cursor: Point(column: 28, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│ 07:30 ░ not here                ░ not here
           Physio      ▆▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  ▶ free                    ░
           Podiatry    ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi
         ○ Tran, Huy     Wed│ 09:30 ┃ client c…               ┃ Podiatry 45
           Psychol… Adelaide│ 10:00 ┃ Initial … ┃ client c…   · free
         ○ Silva, Rui      –│ 10:30 ┃                         ·
           Physio   Adelaide│ 11:00 · free                    ·
                            │ 11:30 ·                         ·
                            │ 12:00 = break                   ·
                            │ 12:30 · free                    ·
                            │ 13:00 ·                         ·
                            │ 13:30 ·                         ·
                            │ 14:00 ·                         ·
                            │ 14:30 ·                         ·
                            │ 15:00 ·                         ·
                            │ 15:30 ·                         ·
                            │ 16:00 ·                         ·
                            │ 16:30 ·                         ·
        ─────────────────────── Tue 24 Nov 2026, today ─────────────────────────────────
         08:30  Lee, Mei · free until 09:30 · Physio 30 fits
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
  }
}

@Suite struct MonthScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func sixWeeks() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("3 RIGHT")
    expect(
      desk.picture(), cursor: Point(column: 37, row: 15),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │ Nov 2026 · places of 30 min
        ▸● Lee, Mei    08:30│ Mon     Tue     Wed     Thu     Fri     Sat     Sun
           Physio      ▁▁▁▁▁│ 26      27      28      29      30      31      1 Nov
         ● Okafor, Ada 09:45│
           Podiatry    ▁▁▁▁▁│
         ○ Tran, Huy     Wed│ 2       3       4       5       6       7       8
           Psychol… Adelaide│
         ○ Silva, Rui      –│
           Physio   Adelaide│ 9       10      11      12      13      14      15
                            │
                            │
                            │ 16      17      18      19      20      21      22
                            │
                            │
                            │ 23      24 now ▶25      26      27      28      29
                            │         · 29    · 46    · 32    · 32    –       · 8
                            │
                            │ 30      1 Dec   2       3       4       5       6
                            │ · 46    · 31    · 46    · 32    · 32    –       · 8
                            │
        ─────────────────────── Wed 25 Nov 2026, tomorrow ──────────────────────────────
         Wed 25 Nov · 46 places of 30 min · Enter to open the day
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor != nil)
  }

  @Test func whereItIsNarrow() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 46, rows: 16))
    await desk.rush("3")
    expect(
      desk.picture(), cursor: Point(column: 6, row: 7),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
         Nov 2026 · places of 30 min
         Mon   Tue   Wed   Thu   Fri   Sat   Sun
         26    27    28    29    30    31    1
         2     3     4     5     6     7     8
         9     10    11    12    13    14    15
         16    17    18    19    20    21    22
         23   ▶24·29 25·46 26·32 27·32 28–   29·8
         30·46 1·31  2·46  3·32  4·32  5–    6·8




        ── Tue 24 Nov 2026, today ────────────────────
         Tue 24 Nov · 29 places of 30 min · Enter to …
         b book  / client  f find free  m move  ? help
        """)
  }
}
