import Booking
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// A booking by name, from the line to the diary, and its cancellation.
@Suite struct BookingScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func theLineSaysWhatItWouldBook() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j")
    expect(
      desk.picture(), cursor: Point(column: 12, row: 22),
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
        ─ Book ─────────────────────────────────────────────────────────────────────────
          SMITH Jane   12 Apr 1985   0412 345 678
          Physio 30 · Lee, Mei · Melbourne
          Tue 24 Nov 2026 08:30–09:00

          1 of 3  Tab  SMITH Jane   SMITH Jürgen   SMITHERS Joy
          or  Tue 24 Nov [08:30]   09:00   09:30   10:30   11:00   11:30

        ────────────────────────────────────────────────────────────────────────────────
         book  smi j  ⟶ SMITH Jane, Tue 24 Nov 08:30, Lee, Physio 30
         Enter review  Tab next client  Esc put aside  F1 words  F4 wait
        """)
    #expect(desk.picture().cursor == Point(column: 12, row: 22))
  }

  @Test func theCardShowsTheWholeOfIt() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    expect(
      desk.picture(), cursor: Point(column: 0, row: 22),
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
        ─ Book this ────────────────────────────────────────────────────────────────────
          SMITH Jane   12 Apr 1985   0412 345 678
          Physio 30 · Lee, Mei · Melbourne
          Tue 24 Nov 2026 08:30–09:00

          ←→  [Tue 24 Nov 08:30]   Tue 24 Nov 09:00   Tue 24 Nov 09:30   Tue 24 Nov 10…
          ↑↓  [Physio 30]   Initial 60
        ────────────────────────────────────────────────────────────────────────────────
         Enter to book it
         Enter book  ←→ other time  ↑↓ other type  Esc back to the line
        """)
    #expect(desk.picture().cursor == Point(column: 0, row: 22))
  }

  @Test func whatWasBookedIsSelected() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER ENTER")
    expect(
      desk.picture(), cursor: Point(column: 28, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    09:00│ 07:30 ░ not here                ░ not here
           Physio      ▆▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  ▶ SMITH Jane              ░
           Podiatry    ▁▁▁▁▁│ 09:00 · free                    ┃ client client-chidi
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
         Booked: SMITH Jane, Tue 24 Nov 08:30, Lee, Physio 30
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 28, row: 4))
  }

  @Test func aReasonIsChosenByItsDigit() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER ENTER x 1")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 16),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    09:00│ 07:30 ░ not here                ░ not here
           Physio      ▆▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  ┃ SMITH Jane              ░
           Podiatry    ▁▁▁▁▁│ 09:00 · free                    ┃ client client-chidi
         ○ Tran, Huy     Wed│ 09:30 ·                         ┃ Podiatry 45
           Psychol… Adelaide│ 10:00 ┃ client client-linh      · free
         ○ Silva, Rui      –│ 10:30 · free                    ·
           Physio   Adelaide│ 11:00 ·                         ·
                            │ 11:30 ·                         ·
                            │ 12:00 = break                   ·
                            │ 12:30 · free                    ·
                            │ 13:00 ·                         ·
        ─ Cancel this appointment? Type a reason's number, then Enter ──────────────────
          08:30–09:00  SMITH Jane · Physio 30 · Lee, Mei · booked
          ▸ 1  Ill
            2  Weather
            3  Clinic

          Note  none; Tab to write one
        ────────────────────────────────────────────────────────────────────────────────

         1-9 reason  Tab note  Enter cancel it  Esc keep it
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 16))
  }

  /// The card shows the client's next appointment.
  @Test func aClientWhoComesAnyway() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b l i n h")
    #expect(
      desk.picture().text.contains(
        "  NGUYEN Linh   12 Apr 1985   0400 111 222   comes Tue 24 Nov 10:00\n"))
  }

  @Test func nobodyOfThatName() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b z z z ENTER")
    expect(
      desk.picture(), cursor: Point(column: 10, row: 22),
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
        ─ Book ─────────────────────────────────────────────────────────────────────────
          No client matches. Try fewer letters, the phone or the date of birth.






        ────────────────────────────────────────────────────────────────────────────────
         book  zzz  ⟶ no client
         Enter review  Esc put aside  F1 words  F2 new client
        """)
    #expect(desk.picture().cursor == Point(column: 10, row: 22))
  }

  /// A message that is longer than the footer is above the line, and hides neither.
  @Test func aLongNoticeDoesNotCoverTheLine() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER")
    await clinic.failNext(
      .book,
      BookingFailure(
        .unavailable, "The server is busy with something else for the moment; try again in a while."
      ))
    await desk.rush("ENTER")
    let rows = desk.picture().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows[20].hasPrefix(" Not booked: SMITH Jane, Tue 24 Nov 08:30 with Lee. The server is"))
    #expect(rows[22].hasPrefix(" Enter to book it"))
    #expect(rows[23].hasPrefix(" Enter book  ←→ other time"))
  }
}
