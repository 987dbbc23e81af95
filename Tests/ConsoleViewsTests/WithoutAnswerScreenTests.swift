import Booking
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// What the screen shows while the server doesn't answer.
@Suite struct WithoutAnswerScreenTests {
  let clinic = PaperClinic.riverside()

  /// No clock yet, since the zone comes with the clinic.
  @Test func beforeTheFirstAnswer() async {
    let desk = HeadlessDesk(clinic)
    desk.send(.started)
    expect(
      desk.picture(), cursor: Point(column: 21, row: 1),
      shows: """
         coredesk                                                DEMO   connecting · jm
         PRACTITIONERS      │
                            │
         reading …          │        reading …
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
        ────────────────────────────────────────────────────────────────────────────────

         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 21, row: 1))
  }

  @Test func unreachableFromTheStart() async {
    await clinic.fail(with: BookingFailure(.unreachable, "the line is down"))
    let desk = await HeadlessDesk.open(clinic)
    expect(
      desk.picture(), cursor: Point(column: 21, row: 1),
      shows: """
         coredesk                                                   DEMO   offline · jm
         PRACTITIONERS      │
                            │
         The clinic's       │        The clinic's server can't be reached.
         server can't be    │        Trying again every 30 seconds.
         reached.           │        q to quit
         Trying again every │
         30 seconds.        │
         q to quit          │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
        ────────────────────────────────────────────────────────────────────────────────
         the line is down
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 21, row: 1))
  }

  /// A day that wasn't read isn't drawn as an empty one.
  @Test func unreachableLater() async {
    let desk = await HeadlessDesk.open(clinic)
    await clinic.fail(with: BookingFailure(.unreachable, "the line is down"))
    await desk.rush("]")
    expect(
      desk.picture(), cursor: Point(column: 21, row: 1),
      shows: """
         Melbourne                   Tue 24 Nov 08:30   DEMO   offline since 08:30 · jm
         LOAD OF WED 25 NOV │Wed 25
        ▸● Lee, Mei    today│ 07:30
           Physio           │ 08:00  The clinic's server can't be reached.
         ● Okafor, Ada today│ 08:30  Trying again every 30 seconds.
           Podiatry         │ 09:00  q to quit
         ○ Tran, Huy     Wed│ 09:30
           Psychology       │ 10:00
         ○ Silva, Rui      –│ 10:30
           Physio           │ 11:00
                            │ 11:30
                            │ 12:00
                            │ 12:30
                            │ 13:00
                            │ 13:30
                            │ 14:00
                            │ 14:30
                            │ 15:00
                            │ 15:30
                            │ 16:00
                            │ 16:30
        ─────────────────────── Wed 25 Nov 2026, tomorrow ──────────────────────────────
         the line is down
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 21, row: 1))
  }

  @Test func noBookingIsOfferedThatNobodyLookedUp() async {
    let desk = await HeadlessDesk.open(clinic)
    await clinic.fail(with: BookingFailure(.unreachable, "the line is down"))
    await desk.rush("b s m i SPACE j ENTER ENTER")
    expect(
      desk.picture(), cursor: Point(column: 12, row: 22),
      shows: """
         Melbourne                   Tue 24 Nov 08:30   DEMO   offline since 08:30 · jm
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
        ─ Book ─────────────────────────────────────────────────────────────────────────
          the line is down






        ────────────────────────────────────────────────────────────────────────────────
         book  smi j
         Enter review  Esc put aside  F1 words
        """)
    #expect(desk.picture().cursor == Point(column: 12, row: 22))
  }
}
