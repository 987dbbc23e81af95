import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The list of free times, and why other practitioners aren't free.
@Suite struct FindScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func atATime() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("f 1 0 ENTER")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 3),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Tue 24 Nov 10:00 · anybody · anywhere · any type ──────── 4 of 4 work ─

           1  10:00  Okafor, Ada    Podiatry 45    Melbourne  leaves 15 min unused
           2  09:30  Silva, Rui     Physio 30      Adelaide   10:00 here
           3  09:30  Tran, Huy      Psychology 50  Adelaide   10:00 here
           4  09:30  Lee, Mei       Physio 30      Melbourne

          Not free at 10:00
              Lee, Mei          booked until 10:30, next free 10:30











        ────────────────────────────────────────────────────────────────────────────────
         find  10  ⟶ 3 of 4 free at 10:00
         1-9 book  +- longer  w why not  Esc back  ↑↓ Enter select, book  ?
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 3))
  }

  @Test func onAMorning() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("f t o m SPACE a m")
    expect(
      desk.picture(), cursor: Point(column: 13, row: 22),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
        ─ Free · Wed 25 Nov am · any practitioner · any place · any type ─ 4 of 4 work ─

           1  08:30  Lee, Mei       Physio 30      Melbourne  7 in a row
           2  09:00  Okafor, Ada    Podiatry 45    Melbourne  10 in a row
           3  09:00  Tran, Huy      Psychology 50  Melbourne  8 in a row
           4  09:00  Silva, Rui     Physio 30      Adelaide   09:30 here














        ────────────────────────────────────────────────────────────────────────────────
         find  tom am  ⟶ 4 places
         Enter to the list  Esc close  F1 words
        """)
  }

  @Test func theWordsOfTheLine() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b F1")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 7),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│ 07:30 ░ not here                ░ not here
           Physio      ▁▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  · free                    ░
           Podiatry    ▁▁▁▁▁│ 09:00 ·                         ┃ client client-chidi
        ─ Words you can type, in any order · any key to close ──────────────────────────
          smi j   0412   12/4/85    the client: name, phone, date of birth
          'tom                      a name that looks like a day
          .lee                      the practitioner, by surname or given name
          ,physio                   the type of appointment
          ;city                     the location
          tom  tue  24/11  24 nov   the day; a weekday is the next that fits
          +2w                       two weeks on; in a move, from the appointment
          3p 15:30 9                the time; 1 to 6 are afternoon
          am pm >3p <11             the earliest in the morning, after 3, before 11
          45m 1h30                  the length, where the type doesn't say it
          x6 every 2w until 24 mar  a series; weekly, fortnightly
          F4                        put the client on the waiting list, for this
          Tab                       the next thing that the word can mean

        ────────────────────────────────────────────────────────────────────────────────

         Esc back to the line
        """)
  }

  @Test func movingSaysThatRemindersGoOut() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("j j j m f r i")
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
        ─ Move from Tue 24 Nov 10:00 · reminders go out again ──────────────────────────
          client client-linh
          Physio 30 · Lee, Mei · Melbourne
          Fri 27 Nov 2026 10:00–10:30

          or  Fri 27 Nov [10:00]   09:30   10:30   09:00   11:00   08:30


        ────────────────────────────────────────────────────────────────────────────────
         move  fri  ⟶ client client-linh, Fri 27 Nov 10:00, Lee, Physio 30
         Enter review  Tab next time  Esc cancel  F1 words
        """)
  }

  @Test func editingSaysThatNothingIsSent() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("j j j e r u n s SPACE l a t e")
    expect(
      desk.picture(), cursor: Point(column: 17, row: 18),
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
        ─ Edit this appointment; nothing is sent to the client ─────────────────────────
          10:00–10:30  client client-linh · Physio 30 · Lee, Mei · booked

          Note  runs late
          Type  Physio 30

        ────────────────────────────────────────────────────────────────────────────────

         Enter save  Tab next field  ↑↓ type  Esc discard changes
        """)
  }

  @Test func whyNotAndTheNearest() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b j a n e SPACE t o d a y SPACE 1 0")
    expect(
      desk.picture(), cursor: Point(column: 20, row: 22),
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
          Can't book Tue 24 Nov 10:00 for 30 min: booked until 10:30.

          Tab  nearest: Tue 24 Nov 09:00   09:30   10:30


        ────────────────────────────────────────────────────────────────────────────────
         book  jane today 10  ⟶ SMITH Jane
         Enter review  Tab next time  Esc put aside  F1 words  F4 wait
        """)
  }
}
