import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// Cards, lists and answers to questions.
@Suite struct LookingScreenTests {
  let clinic = PaperClinic.riverside()

  @Test func theAppointmentsCard() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("l j ENTER")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 12),
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
        ─ Appointment ──────────────────────────────────────────────────────────────────
          client client-chidi
          Tue 24 Nov 2026 09:00–09:45, 45 min
          Podiatry 45 · Okafor, Ada · Melbourne
          booked, number R-visit-chidi





        ────────────────────────────────────────────────────────────────────────────────

         m move  e edit  y again  x cancel  g in the diary  Enter client  Esc close
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 12))
  }

  @Test func theClientsCard() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("/ l i n h ENTER")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 16),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         CLIENTS                         1 │Tue 24   Lee, Mei          Okafor, Ada
         / linh                            │ 07:30 ░ not here        ░ not here
                                           │ 08:00 ░                 ░
        ▸ NGUYEN Linh                      │─ now  · free            ░
          12 Apr 1985   0400 111 222       │ 09:00 ·                 ┃ client client-c…
                                           │ 09:30 ·                 ┃ Podiatry 45
                                           │ 10:00 ┃ client client-… · free
                                           │ 10:30 · free            ·
                                           │ 11:00 ·                 ·
                                           │ 11:30 ·                 ·
        ─ NGUYEN Linh ──────────────────────────────────────────────────────────────────
          born 12 Apr 1985
          mobile 0400 111 222

            Tue 17 Nov 10:00–10:30  Physio 30  Lee  Melbourne  attended
          ▸ Tue 24 Nov 10:00–10:30  Physio 30  Lee  Melbourne  booked
            Tue 1 Dec 10:00–10:30  Physio 30  Lee  Melbourne  booked



        ────────────────────────────────────────────────────────────────────────────────

         b book  x cancel  m move  e edit  y again  a arrived  Enter open  Esc close
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 16))
  }

  /// A long reason covers the line above as well.
  @Test func whyNot() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("l w")
    expect(
      desk.picture(), cursor: Point(column: 54, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │Tue 24   Lee, Mei                  Okafor, Ada
        ▸● Lee, Mei    08:30│ 07:30 ░ not here                ░ not here
           Physio      ▁▁▁▁▁│ 08:00 ░                         ░
         ● Okafor, Ada 09:45│─ now  · free                    ▶ not here
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
         Can't book Tue 24 Nov 08:30 for 45 min: Okafor, Ada works from 09:00 to 17:00;
         booked until 09:45.
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 54, row: 4))
  }

  /// The selected line is marked, and the detail line names it.
  @Test func theAgendaShowsWhatIsCancelled() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER ENTER x 1 ENTER l 4")
    expect(
      desk.picture(), cursor: Point(column: 21, row: 4),
      shows: """
         Riverside Allied Health · Melbourne        Tue 24 Nov 08:30   DEMO   live · jm
         PRACTITIONERS    4 │ TUE 24 NOV
        ▸● Lee, Mei    08:30│  08:30–09:00  × SMITH Jane  Physio 30 cancell… Lee
           Physio      ▁▁▁▁▁│  08:30–10:00  · free  90 min                   Lee
         ● Okafor, Ada 09:45│▶ 09:00–09:45  ┃ client client-chidi  Podiatry… Okafor
           Podiatry    ▁▁▁▁▁│  09:45–17:00  · free  7 h 15 min               Okafor
         ○ Tran, Huy     Wed│  10:00–10:30  ┃ client client-linh  Physio 30  Lee
           Psychol… Adelaide│  10:30–12:00  · free  90 min                   Lee
         ○ Silva, Rui      –│  11:00–11:30  × client client-yui  Physio 30 … Lee
           Physio   Adelaide│  12:30–17:00  · free  4 h 30 min               Lee
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
        ─────────────────────── Tue 24 Nov 2026, today ─────────────────────────────────
         09:00–09:45  client client-chidi · Podiatry 45 · Okafor, Ada · booked
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    #expect(desk.picture().cursor == Point(column: 21, row: 4))
  }

  @Test func aDayInWords() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("g f r i")
    expect(
      desk.picture(), cursor: Point(column: 11, row: 22),
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
        ─ Oct 2026 ───────────── Nov 2026 ───────────── Dec 2026 ───────────────────────
          Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
                    1  2  3  4                      1       1  2  3  4  5  6
           5  6  7  8  9 10 11    2  3  4  5  6  7  8    7  8  9 10 11 12 13
          12 13 14 15 16 17 18    9 10 11 12 13 14 15   14 15 16 17 18 19 20
          19 20 21 22 23 24 25   16 17 18 19 20 21 22   21 22 23 24 25 26 27
          26 27 28 29 30 31      23•24 25 26▸27 28 29   28 29 30 31
                                 30
        ────────────────────────────────────────────────────────────────────────────────
         go to  fri  ⟶ Fri 27 Nov 2026
         Enter go  ↑↓←→ day  PgUp PgDn month  Esc cancel
        """)
    #expect(desk.picture().cursor == Point(column: 11, row: 22))
  }
}
