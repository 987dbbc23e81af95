import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct NewClientScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func theLineOfANewClient() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("n")
    desk.send(.input(.paste("jane smyth 12041985 0412345678")))
    await desk.settle()
    expect(
      desk.picture(), cursor: Point(column: 43, row: 22),
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
        ─ New client ───────────────────────────────────────────────────────────────────
          SMYTH Jane   12 Apr 1985   0412 345 678
          Physio 30 · Lee, Mei · Melbourne
          Tue 24 Nov 2026 08:30–09:00

          Tab to use  SMITH Jane   12 Apr 1985   0412 345 678   same phone


        ────────────────────────────────────────────────────────────────────────────────
         new client  jane smyth 12041985 0412345678  ⟶ Tue 24 Nov 08:30, Lee
         Enter review  Tab existing client  Esc put aside  F1 words
        """)
  }

  @Test func theCardOfANewClient() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("n")
    desk.send(.input(.paste("mary citizen 01021990 0400123456 fri")))
    await desk.settle()
    desk.press("ENTER")
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
        ─ Save this client and book ────────────────────────────────────────────────────
          CITIZEN Mary   1 Feb 1990   0400 123 456
          Physio 30 · Lee, Mei · Melbourne
          Fri 27 Nov 2026 08:30–09:00

          ←→  [Fri 27 Nov 08:30]   Fri 27 Nov 09:00   Fri 27 Nov 09:30   Fri 27 Nov 10…
          ↑↓  [Physio 30]   Initial 60
        ────────────────────────────────────────────────────────────────────────────────
         Enter to save CITIZEN Mary and book
         Enter book  ←→ other time  ↑↓ other type  Esc back to the line
        """)
  }
}
