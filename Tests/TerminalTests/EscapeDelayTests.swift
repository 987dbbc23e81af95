import Testing

@testable import Terminal

@Suite struct EscapeDelayTests {
  @Test(
    arguments: [
      ([:], 25), (["SSH_CONNECTION": "10.0.0.1 2 10.0.0.2 22"], 100),
      (["SSH_TTY": "/dev/pts/1"], 100),
      (["ESCDELAY": "5"], 5), (["ESCDELAY": "0", "SSH_TTY": "/dev/pts/1"], 0),
      (["ESCDELAY": "soon"], 25), (["ESCDELAY": "-1", "SSH_TTY": "/dev/pts/1"], 100),
      (["ESCDELAY": "10001"], 25),
    ] as [([String: String], Int)])
  func whatIsSaidWinsThenTheNetwork(_ variables: [String: String], _ milliseconds: Int) {
    #expect(EscapeDelay.delay { variables[$0] } == .milliseconds(milliseconds))
  }
}
