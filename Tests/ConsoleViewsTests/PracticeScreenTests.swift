import Booking
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The list of practices, and the moment between two of them.
@Suite struct PracticeScreenTests {
  let riverside = PaperClinic.riverside()
  let lakeside = PaperClinic.lakeside()

  private func open() async -> HeadlessDesk { await .atRiverside(riverside, and: lakeside) }

  /// The old practice is complete behind the list until the new one has answered.
  @Test func theChooserStandsOverTheOldPractice() async {
    let desk = await open()
    desk.press("C j ENTER")
    expect(
      desk.picture(), cursor: Point(column: 2, row: 18),
      shows: """
         Riverside Allied Health · Melbourne     Tue 24 Nov 08:30   SANDBOX   live · jm
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
        ─ Practices ────────────────────────────────────────────────────────────────────
            riverside   SANDBOX      here
          ▸ lakeside    PRODUCTION   opening …
            closed      SANDBOX

        ────────────────────────────────────────────────────────────────────────────────

         Esc cancel
        """)
    #expect(desk.picture().cursor == Point(column: 2, row: 18))
  }

  /// Nothing of the old one is left before the new diary is there.
  @Test func theNewPracticeBeginsEmpty() async {
    let desk = await open()
    await desk.type("/ s m i ESC TAB TAB")
    desk.press("C j ENTER")
    await desk.deliver(where: \.isOpening)
    expect(
      desk.picture(), cursor: Point(column: 21, row: 1),
      shows: """
         Lakeside Clinic · Perth              Tue 24 Nov 05:30   PRODUCTION   live · jm
         PRACTITIONERS    1 │Tue 24
        ▸○ Berg, Nils       │ 00:00
                            │ 00:30  reading …
                            │ 01:00
                            │ 01:30
                            │ 02:00
                            │ 02:30
                            │ 03:00
                            │ 03:30
                            │ 04:00
                            │ 04:30
                            │ 05:00
                            │─ now
                            │ 06:00
                            │ 06:30
                            │ 07:00
                            │ 07:30
                            │ 08:00
                            │ 08:30
                            │ 09:00
        ─────────────────────── Tue 24 Nov 2026, today ─────────────────────────────────
         Now at lakeside.
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
    await desk.settle()
    expect(
      desk.picture(), cursor: Point(column: 28, row: 4),
      shows: """
         Lakeside Clinic · Perth              Tue 24 Nov 05:30   PRODUCTION   live · jm
         PRACTITIONERS    1 │Tue 24   Berg, Nils
        ▸● Berg, Nils  08:00│ 07:00 ░ not here
                       ▁▁▁▁▁│ 07:30 ░
                            │ 08:00 ▶ free
                            │ 08:30 ·
                            │ 09:00 ·
                            │ 09:30 ·
                            │ 10:00 ·
                            │ 10:30 ·
                            │ 11:00 ·
                            │ 11:30 ·
                            │ 12:00 ·
                            │ 12:30 ·
                            │ 13:00 ·
                            │ 13:30 ·
                            │ 14:00 ·
                            │ 14:30 ·
                            │ 15:00 ┃ MOSS Ivy
                            │ 15:30 · free
                            │ 16:00 ·
        ─────────────────────── Tue 24 Nov 2026, today ─────────────────────────────────
         Now at lakeside.
         b book  / client  f find free  . next free  x cancel  m move  u undo  ? help
        """)
  }

  @Test func whatIsNotOpenedSaysWhy() async {
    let desk = await open()
    await desk.type("C END ENTER")
    let picture = desk.picture()
    #expect(picture.text(row: 0).contains("Riverside Allied Health"))
    #expect(picture.text(row: 22) == " Couldn't open closed: nobody answers there.")
  }

  @Test(arguments: [
    (0, "No practice is set up. Add one with coredesk profiles add."),
    (1, "Only one practice is set up. Add another with coredesk profiles add."),
  ])
  func oneOrNoneIsSaid(_ count: Int, _ words: String) async {
    let desk = await HeadlessDesk.atRiverside(
      riverside, and: lakeside, choices: Array(PaperClinic.choices.prefix(count)))
    await desk.type("C")
    #expect(desk.picture().text(row: 22) == " " + words)
  }

  /// Names come from a file that people write, and may be long; a badge is in sight at any size.
  @Test(arguments: [(32, 10), (46, 16), (80, 24), (200, 50)])
  func theChooserFitsEverySize(_ columns: Int, _ rows: Int) async {
    let long = PracticeChoice(
      name: String(repeating: "long-", count: 8), kind: .production)
    let desk = await HeadlessDesk.atRiverside(
      riverside, and: lakeside, choices: PaperClinic.choices + [long])
    desk.send(.input(.resized(Size(columns: columns, rows: rows))))
    await desk.type("C END")
    let picture = desk.picture()
    let chosen = picture.cursor.map { picture.text(row: $0.row) } ?? ""
    #expect(chosen.contains("▸ long-") && chosen.contains("PRODUCTION"), "\(picture.text)")
  }

  @Test func theCursorIsInEveryPicture() async {
    let desk = await open()
    await desk.type("C j")
    for columns in [1, 10, 32, 46, 79, 80, 120, 300] {
      for rows in [1, 9, 10, 15, 24, 100] {
        desk.send(.input(.resized(Size(columns: columns, rows: rows))))
        let grid = desk.picture()
        #expect(grid.cursor.map(grid.contains) == true, "\(columns)x\(rows)")
      }
    }
  }
}
