import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The diary of a day, at common screen sizes.
@Suite struct DayScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func atEightyColumns() async {
    let desk = await HeadlessDesk.open(clinic)
    expect(
      desk.picture(), cursor: Point(column: 28, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│ 07:30 ░ not here                ░ not here
           Physio      ▁▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  ▶ free                    ░
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
                            │ 15:00 ·                         ·
                            │ 15:30 ·                         ·
                            │ 16:00 ·                         ·
                            │ 16:30 ·                         ·
        ─────────────────────── Tue 24 Nov 2026, today ─────────────────────────────────
         08:30  Lee, Mei · free until 10:00 · Physio 30 fits
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 28, row: 4))
  }

  /// One pane fills the screen.
  @Test func whereItIsNarrow() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 46, rows: 16))
    expect(
      desk.picture(), cursor: Point(column: 7, row: 4),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        Tue 24   Lee, Mei           Okafor, Ada
         07:30 ░ not here         ░ not here
         08:00 ░                  ░
        ─ now  ▶ free             ░
         09:00 ·                  ┃ client client-ch…
         09:30 ·                  ┃ Podiatry 45
         10:00 ┃ client client-l… · free
         10:30 · free             ·
         11:00 ·                  ·
         11:30 ·                  ·
         12:00 = break            ·
         12:30 · free             ·
        ── Tue 24 Nov 2026, today ────────────────────
         08:30  Lee, Mei · free until 10:00 · Physio …
         b book  / client  f find free  m move  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 7, row: 4))
  }

  @Test func whereItIsWideTheClientsStandBeside() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 120, rows: 40))
    expect(
      desk.picture(), cursor: Point(column: 31, row: 4),
      shows: """
         Riverside Allied Health · Melbourne                                                Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS       4 │Tue 24   Lee, Mei                  Okafor, Ada              │ CLIENTS
        ▸● Lee, Mei       08:30│ 07:30 ░ not here                ░ not here                 │ /
           Physio         ▁▁▁▁▁│ 08:00 ░                         ░                          │
         ● Okafor, Ada    09:45│─ now  ▶ free                    ░                          │ / then a name, a phone number
           Podiatry       ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi      │ or a date of birth
         ○ Tran, Huy        Wed│ 09:30 ·                         ┃ Podiatry 45              │
           Psychology  Adelaide│ 10:00 ┃ client client-linh      · free                     │
         ○ Silva, Rui         –│ 10:30 · free                    ·                          │
           Physio      Adelaide│ 11:00 ·                         ·                          │
                               │ 11:30 ·                         ·                          │
                               │ 12:00 = break                   ·                          │
                               │ 12:30 · free                    ·                          │
                               │ 13:00 ·                         ·                          │
                               │ 13:30 ·                         ·                          │
                               │ 14:00 ·                         ·                          │
                               │ 14:30 ·                         ·                          │
                               │ 15:00 ·                         ·                          │
                               │ 15:30 ·                         ·                          │
                               │ 16:00 ·                         ·                          │
                               │ 16:30 ·                         ·                          │
                               │ 17:00 ░ not here                ░ not here                 │
                               │ 17:30 ░                         ░                          │
                               │ 18:00 ░                         ░                          │
                               │ 18:30 ░                         ░                          │
                               │ 19:00 ░                         ░                          │
                               │ 19:30 ░                         ░                          │
                               │ 20:00 ░                         ░                          │
                               │ 20:30 ░                         ░                          │
                               │ 21:00 ░                         ░                          │
                               │ 21:30 ░                         ░                          │
                               │ 22:00 ░                         ░                          │
                               │ 22:30 ░                         ░                          │
                               │ 23:00 ░                         ░                          │
                               │ 23:30 ░                         ░                          │
                               │                                                            │
                               │                                                            │
        ────────────────────────── Tue 24 Nov 2026, today ──────────────────────────────────────────────────────────────────────
         08:30  Lee, Mei · free until 10:00 · Physio 30 fits
         b book  / client  f find free  . next free  x cancel  m move  u undo  w why not  g go to  t today  q quit  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 31, row: 4))
  }

  /// The state doesn't change: a larger terminal shows the diary again.
  @Test func underTheFloor() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 30, rows: 12))
    expect(
      desk.picture(), cursor: Point(column: 0, row: 0),
      shows: """
        too small: need 32x10











        """)
    #expect(desk.picture().cursor == Point(column: 0, row: 0))
  }

  /// The size that is needed is shown as long as its digits fit.
  @Test(arguments: [
    (21, 1, ["too small: need 32x10"]), (20, 5, ["too small:", "need 32x10", "", "", ""]),
    (12, 1, ["need 32x10"]), (9, 2, ["need", "32x10"]), (5, 3, ["need", "32x10", ""]),
    (5, 1, ["32x10"]), (4, 2, ["32x1", "0"]), (1, 1, ["3"]),
  ])
  func farUnderTheFloor(_ columns: Int, _ rows: Int, _ lines: [String]) async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: columns, rows: rows))
    expect(desk.picture(), cursor: Point(column: 0, row: 0), shows: lines.joined(separator: "\n"))
  }
}
