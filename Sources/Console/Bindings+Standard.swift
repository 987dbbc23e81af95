import DeskModel
import Screen

extension Bindings {
  static let standardTable: [Binding] = [
    Binding(
      action: .book, keys: [.character("b")], group: .desk, hint: "book",
      help: "book an appointment"),
    Binding(
      action: .clients, keys: [.character("/")], group: .desk, hint: "client",
      help: "find a client"),
    Binding(
      action: .newClient, keys: [.character("n")], group: .desk, hint: "",
      help: "new client, and book"),
    Binding(
      action: .findFree, keys: [.character("f")], group: .desk, hint: "find free",
      help: "who is free: 3p, tue am"),
    Binding(
      action: .nextFree, keys: [.character(".")], group: .desk, hint: "next free",
      help: "next free time"),
    Binding(
      action: .cancel, keys: [.character("x")], group: .desk, hint: "cancel",
      help: "cancel, with a reason"),
    Binding(
      action: .move, keys: [.character("m")], group: .desk, hint: "move",
      help: "move: fri, 3p, .lee"),
    Binding(
      action: .edit, keys: [.character("e")], group: .desk, hint: "",
      help: "edit note or type"),
    Binding(
      action: .bookAgain, keys: [.character("y")], group: .desk, hint: "",
      help: "book the client again"),
    Binding(
      action: .arrived, keys: [.character("a")], group: .desk, hint: "",
      help: "arrived, or not yet"),
    Binding(
      action: .status, keys: [.character("s")], group: .desk, hint: "",
      help: "attended, did not attend"),
    Binding(
      action: .park, keys: [.character("p"), .control("p")], group: .desk, hint: "",
      help: "park the call"),
    Binding(
      action: .parked, keys: [.character("P")], group: .desk, hint: "",
      help: "parked calls"),
    Binding(
      action: .waiting, keys: [.character("W")], group: .desk, hint: "",
      help: "waiting list"),
    Binding(
      action: .away, keys: [.character("A")], group: .desk, hint: "",
      help: "practitioner away"),
    Binding(
      action: .undo, keys: [.character("u")], group: .desk, hint: "undo",
      help: "undo the last change"),
    Binding(
      action: .redo, keys: [.control("r")], group: .desk, hint: "",
      help: "redo"),
    Binding(
      action: .changes, keys: [.character("c")], group: .desk, hint: "",
      help: "today's changes, by whom"),
    Binding(
      action: .whyNot, keys: [.character("w")], group: .desk, hint: "why not",
      help: "why it can't be booked"),
    Binding(
      action: .open, keys: [.enter], group: .desk, hint: "",
      help: "open, or book a free time"),
    Binding(
      action: .previousFree, keys: [.character(",")], group: .desk, hint: "",
      help: "previous free time"),
    Binding(
      action: .goTo, keys: [.character("g")], group: .look, hint: "go to",
      help: "go to a day: tue, +2w"),
    Binding(
      action: .search, keys: [.character("F")], group: .look, hint: "",
      help: "find in the diary"),
    Binding(
      action: .searchAgain, keys: [.function(3)], group: .look, hint: "",
      help: "find the next one"),
    Binding(
      action: .today, keys: [.character("t")], group: .look, hint: "today", help: "today"),
    Binding(
      action: .previousDay, keys: [.character("[")], group: .look, hint: "",
      help: "previous day"),
    Binding(
      action: .nextDay, keys: [.character("]")], group: .look, hint: "", help: "next day"),
    Binding(
      action: .previousWeek, keys: [.character("{")], group: .look, hint: "",
      help: "previous week"),
    Binding(
      action: .nextWeek, keys: [.character("}")], group: .look, hint: "", help: "next week"),
    Binding(
      action: .location, keys: [.character(";")], group: .look, hint: "",
      help: "next location"),
    Binding(
      action: .dayView, keys: [.character("1")], group: .look, hint: "",
      help: "day in columns"),
    Binding(
      action: .weekView, keys: [.character("2")], group: .look, hint: "",
      help: "week of one practitioner"),
    Binding(
      action: .monthView, keys: [.character("3")], group: .look, hint: "",
      help: "month: free times"),
    Binding(
      action: .agendaView, keys: [.character("4")], group: .look, hint: "",
      help: "day as a list"),
    Binding(
      action: .zoomIn, keys: [.character("+"), .character("=")], group: .look, hint: "",
      help: "zoom in"),
    Binding(
      action: .zoomOut, keys: [.character("-")], group: .look, hint: "", help: "zoom out"),
    Binding(
      action: .nextPane, keys: [.tab], group: .move, hint: "", help: "next pane"),
    Binding(
      action: .previousPane, keys: [.backtab], group: .move, hint: "", help: "previous pane"),
    Binding(
      action: .toggle, keys: [.character(" ")], group: .move, hint: "",
      help: "show or hide practitioner"),
    Binding(
      action: .up, keys: [.up, .character("k")], group: .move, hint: "", help: "up"),
    Binding(
      action: .down, keys: [.down, .character("j")], group: .move, hint: "", help: "down"),
    Binding(
      action: .left, keys: [.left, .character("h")], group: .move, hint: "", help: "left"),
    Binding(
      action: .right, keys: [.right, .character("l")], group: .move, hint: "", help: "right"),
    Binding(
      action: .pageUp, keys: [.pageUp, .control("b")], group: .move, hint: "", help: "page up"),
    Binding(
      action: .pageDown, keys: [.pageDown, .control("f")], group: .move, hint: "",
      help: "page down"),
    Binding(
      action: .first, keys: [.home], group: .move, hint: "", help: "beginning of the day"),
    Binding(action: .last, keys: [.end], group: .move, hint: "", help: "end of the day"),
    Binding(
      action: .help, keys: [.character("?"), .function(1)], group: .program, hint: "help",
      help: "this help"),
    Binding(
      action: .palette, keys: [.character(":")], group: .program, hint: "",
      help: "find a command by name"),
    Binding(
      action: .tutorial, keys: [.character("T")], group: .program, hint: "",
      help: "tutorial, in the demo"),
    Binding(
      action: .operatorName, keys: [.character("o")], group: .program, hint: "",
      help: "your initials"),
    Binding(
      action: .lock, keys: [.character("z")], group: .program, hint: "",
      help: "lock the desk"),
    Binding(
      action: .mouse, keys: [.character("M")], group: .program, hint: "",
      help: "mouse on or off"),
    Binding(
      action: .practice, keys: [.character("C")], group: .program, hint: "",
      help: "change the practice"),
    Binding(
      action: .close, keys: [.escape, .control("g")], group: .program, hint: "",
      help: "close without changes"),
    Binding(
      action: .refresh, keys: [.character("r")], group: .program, hint: "",
      help: "refresh: read it all now"),
    Binding(
      action: .redraw, keys: [.control("l")], group: .program, hint: "",
      help: "redraw"),
    Binding(
      action: .suspend, keys: [.control("z")], group: .program, hint: "",
      help: "to the shell; fg to return"),
    Binding(
      action: .quit, keys: [.character("q")], group: .program, hint: "quit",
      help: "quit, after pending changes"),
  ]
}
