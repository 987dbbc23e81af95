import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The desk on large screens, in colour and without.
@Suite struct LargeScreenTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ columns: Int, _ rows: Int, _ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: columns, rows: rows))
    await desk.rush(macro)
    return desk
  }

  @Test func theDayBesideBothLists() async {
    let desk = await desk(120, 40, "/ s m i ESC TAB TAB j j j")
    let picture = desk.picture(.monochrome)
    expect(
      picture, cursor: Point(column: 31, row: 7),
      shows: """
         Riverside Allied Health · Melbourne                                                Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS       4 │Tue 24   Lee, Mei                  Okafor, Ada              │ CLIENTS                         3
        ▸● Lee, Mei       08:30│ 07:30 ░ not here                ░ not here                 │ / smi
           Physio         ▁▁▁▁▁│ 08:00 ░                         ░                          │
         ● Okafor, Ada    09:45│─ now  · free                    ░                          │▸ SMITH Jane
           Podiatry       ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi      │  12 Apr 1985   0412 345 678
         ○ Tran, Huy        Wed│ 09:30 ·                         ┃ Podiatry 45              │  SMITH Jürgen
           Psychology  Adelaide│ 10:00 ▶ client client-linh      · free                     │  12 Apr 1985   0412 999 888
         ○ Silva, Rui         –│ 10:30 · free                    ·                          │  SMITHERS Joy
           Physio      Adelaide│ 11:00 ·                         ·                          │  12 Apr 1985
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
         10:00–10:30  client client-linh · Physio 30 · Lee, Mei · booked
         b book  / client  f find free  . next free  x cancel  m move  u undo  w why not  g go to  t today  q quit  ? help
        """)
    // Colours add nothing that words and marks don't show.
    #expect(picture.rows == desk.picture().rows)
    #expect(picture.cursor == desk.picture().cursor)
  }

  @Test func aBookingOnTheWidest() async {
    let desk = await desk(200, 50, "b s m i SPACE j SPACE f r i SPACE 1 0")
    let picture = desk.picture(.monochrome)
    expect(
      picture, cursor: Point(column: 19, row: 48),
      shows: """
         Riverside Allied Health · Melbourne                                                                                                                                Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS       4 │Tue 24   Lee, Mei                                                      Okafor, Ada                                                  │ CLIENTS
        ▸● Lee, Mei       08:30│ 07:30 ░ not here                                                    ░ not here                                                     │ /
           Physio         ▁▁▁▁▁│ 08:00 ░                                                             ░                                                              │
         ● Okafor, Ada    09:45│─ now  · free                                                        ░                                                              │ / then a name, a phone number
           Podiatry       ▁▁▁▁▁│ 09:00 ·                                                             ┃ client client-chidi                                          │ or a date of birth
         ○ Tran, Huy        Wed│ 09:30 ·                                                             ┃ Podiatry 45                                                  │
           Psychology  Adelaide│ 10:00 ┃ client client-linh                                          · free                                                         │
         ○ Silva, Rui         –│ 10:30 · free                                                        ·                                                              │
           Physio      Adelaide│ 11:00 ·                                                             ·                                                              │
                               │ 11:30 ·                                                             ·                                                              │
                               │ 12:00 = break                                                       ·                                                              │
                               │ 12:30 · free                                                        ·                                                              │
                               │ 13:00 ·                                                             ·                                                              │
                               │ 13:30 ·                                                             ·                                                              │
                               │ 14:00 ·                                                             ·                                                              │
                               │ 14:30 ·                                                             ·                                                              │
                               │ 15:00 ·                                                             ·                                                              │
                               │ 15:30 ·                                                             ·                                                              │
                               │ 16:00 ·                                                             ·                                                              │
                               │ 16:30 ·                                                             ·                                                              │
                               │ 17:00 ░ not here                                                    ░ not here                                                     │
                               │ 17:30 ░                                                             ░                                                              │
                               │ 18:00 ░                                                             ░                                                              │
                               │ 18:30 ░                                                             ░                                                              │
                               │ 19:00 ░                                                             ░                                                              │
                               │ 19:30 ░                                                             ░                                                              │
                               │ 20:00 ░                                                             ░                                                              │
                               │ 20:30 ░                                                             ░                                                              │
                               │ 21:00 ░                                                             ░                                                              │
                               │ 21:30 ░                                                             ░                                                              │
                               │ 22:00 ░                                                             ░                                                              │
                               │ 22:30 ░                                                             ░                                                              │
                               │ 23:00 ░                                                             ░                                                              │
                               │ 23:30 ░                                                             ░                                                              │
                               │                                                                                                                                    │
                               │                                                                                                                                    │
                               │                                                                                                                                    │
                               │                                                                                                                                    │
        ─ Book ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          SMITH Jane   12 Apr 1985   0412 345 678
          Physio 30 · Lee, Mei · Melbourne
          Fri 27 Nov 2026 10:00–10:30

          1 of 3  SMITH Jane   SMITH Jürgen   SMITHERS Joy
          or  Fri 27 Nov [10:00]   Fri 4 Dec 10:00

        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         book  smi j fri 10  ⟶ SMITH Jane, Fri 27 Nov 10:00, Lee, Physio 30
         Enter review  Tab next time  Esc put aside  F1 words  F4 wait
        """)
    #expect(picture.rows == desk.picture().rows)
  }

  @Test func whoIsFreeOnTheWidest() async {
    let desk = await desk(200, 50, "f 3 p ENTER")
    let picture = desk.picture(.monochrome)
    expect(
      picture, cursor: Point(column: 2, row: 3),
      shows: """
         Riverside Allied Health · Melbourne                                                                                                                                Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Tue 24 Nov 15:00 · any practitioner · any place · any type ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 4 of 4 work ─

           1  15:00  Lee, Mei       Physio 30      Melbourne  4 in a row
           2  15:00  Okafor, Ada    Podiatry 45    Melbourne  2 in a row
           3  14:30  Silva, Rui     Physio 30      Adelaide   15:00 here
           4  14:30  Tran, Huy      Psychology 50  Adelaide   15:00 here








































        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         find  3p  ⟶ 4 of 4 free at 15:00
         1-9 book  +- longer  Esc back  ↑↓ Enter select, book  ?
        """)
    #expect(picture.rows == desk.picture().rows)
  }
}

extension Grid {
  /// The rows' texts without their styles.
  fileprivate var rows: [String] { (0..<size.rows).map { text(row: $0) } }
}
