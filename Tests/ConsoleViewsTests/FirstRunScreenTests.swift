import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct FirstRunScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func aTutorialAbove() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("T b s m i SPACE j ENTER ENTER m f r i")
    expect(
      desk.picture(), cursor: Point(column: 10, row: 22),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         Tutorial 2 of 5: the caller would rather come on Friday.
         Type  m  f r i  Enter  Enter     T to leave the tutorial
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
        ─ Move from Tue 24 Nov 08:30 · reminders go out again ──────────────────────────
          SMITH Jane
          Physio 30 · Lee, Mei · Melbourne
          Fri 27 Nov 2026 08:30–09:00

          or  Fri 27 Nov [08:30]   09:00   09:30   10:00   10:30   11:00


        ────────────────────────────────────────────────────────────────────────────────
         move  fri  ⟶ SMITH Jane, Fri 27 Nov 08:30, Lee, Physio 30
         Enter review  Tab next time  Esc cancel  F1 words
        """)
  }

  @Test func commandsByName() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 46, rows: 16))
    await desk.rush(": d a y DOWN")
    expect(
      desk.picture(.monochrome), cursor: Point(column: 7, row: 14),
      shows: """
         Melbo…   Tue 24 Nov 08:30   DEMO   live · jm
        Tue 24   Lee, Mei           Okafor, Ada
         08:00 ░ not here         ░ not here
        ─ now  · free             ░
        ─ Commands ───────────────────────────────────
            g         go to a day: tue, +2w
          ▸ [         previous day
            ]         next day
            1         day in columns
            4         day as a list
            Home      beginning of the day
            End       end of the day

        ──────────────────────────────────────────────
         :  day
         Enter run  ↑↓ select  Esc close
        """)
  }

  /// The failure and what to do are shown in the diary's place.
  @Test func aDiaryThatIsRefused() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 80, rows: 14))
    await clinic.failNext(
      .diary, BookingFailure(.refused, "coreplus does not let this application see appointments."))
    await desk.rush("]")
    expect(
      desk.picture(), cursor: Point(column: 21, row: 1),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         LOAD OF WED 25 NOV │Wed 25
        ▸● Lee, Mei    today│ 07:30
           Physio           │ 08:00  coreplus does not let this application see
         ● Okafor, Ada today│ 08:30  appointments.
           Podiatry         │ 09:00  Trying again every 30 seconds; Ctrl-L to try now.
         ○ Tran, Huy     Wed│ 09:30  q to quit
           Psychology       │ 10:00
         ○ Silva, Rui      –│ 10:30
           Physio           │ 11:00
                            │ 11:30
        ─────────────────────── Wed 25 Nov 2026, tomorrow ──────────────────────────────
         coreplus does not let this application see appointments.
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    await desk.rush("ctrl-l")
    #expect(desk.state.diary.isCurrent)
  }

  @Test func aSearchThatFails() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 120, rows: 14))
    await clinic.fail(with: BookingFailure(.refused, "The clinic is not reached."))
    await desk.rush("/ s")
    #expect(desk.picture().text(row: 4).hasSuffix("│ The clinic is not reached."))
    #expect(desk.picture().text(row: 5).hasSuffix("│ Type any letter to search again."))
    await clinic.fail(with: nil)
    await desk.rush("m i")
    #expect(desk.state.desk.clientSearch.failure == nil)
  }
}
