import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct `Reading lines from a pipe` {
  private func lines(_ input: [UInt8]) throws -> [String] {
    let piped = try Piped("TerminalProbe", ["read"])
    piped.send(input)
    let (lines, status) = piped.finish()
    #expect(status == 0)
    return lines
  }

  private func lines(_ text: String) throws -> [String] { try lines(Array(text.utf8)) }

  @Test(arguments: [
    ("one\ntwo\n", ["line<one>", "line<two>"]),
    ("one\r\ntwo", ["line<one>", "line<two>"]),
    ("\n\n", ["line<>", "line<>"]),
    ("", []),
    ("a\0b\tc\u{1B}[2Jd\u{7F}\n", ["line<ab c[2Jd>"]),
    ("\u{FEFF}first\n", ["line<first>"]),
    ("日本語 é\r\r\n", ["line<日本語 é >"]),
    ("a\rb\n", ["line<a b>"]),
    (String(repeating: "é", count: 20) + "\nx\n", ["line<éééééééééééééééééééé>", "line<x>"]),
    (String(repeating: "é", count: 21) + "\nx", ["tooLong 20<0>", "line<x>"]),
    (String(repeating: "a", count: 500_000) + "\nx", ["tooLong 20<0>", "line<x>"]),
    (String(repeating: "a", count: 500_000), ["tooLong 20<0>"]),
  ])
  func `gives each line as it is`(input: String, expected: [String]) throws {
    #expect(try lines(input) == expected + ["endOfInput", "done"])
  }

  @Test func `says which line is not text, and goes on`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x0A] + Array("fine\n".utf8) + [0xE6, 0x97]
    #expect(try lines(bytes) == ["notText<>", "line<fine>", "notText<>", "endOfInput", "done"])
  }

  @Test func `does not hold a line that never ends in memory`() throws {
    let piped = try Piped("TerminalProbe", ["read"])
    piped.send("first\n")
    #expect(piped.line() == "line<first>")
    let before = piped.memory
    let block = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    for _ in 0..<16 { piped.send(block) }
    #expect(piped.memory - before < 4 << 10)
    #expect(piped.finish().lines == ["tooLong 20<0>", "endOfInput", "done"])
  }

  @Test func `puts a line together that comes in pieces`() throws {
    let piped = try Piped("TerminalProbe", ["read"])
    for byte in Array("né\n".utf8) {
      piped.send([byte])
      usleep(10_000)
    }
    #expect(piped.line() == "line<né>")
    #expect(piped.finish().lines == ["endOfInput", "done"])
  }

  @Test func `keeps what has come of a line when nothing more comes for a while`() throws {
    let piped = try Piped("TerminalProbe", ["read-idle"])
    piped.send("fi")
    #expect(piped.line() == "idle<>")
    piped.send("ne\n")
    #expect(piped.line() == "line<fine>")
    piped.signal(SIGTERM)
    #expect(piped.wait() == 0)
  }

  @Test func `tells being interrupted and being told to stop apart`() throws {
    let piped = try Piped("TerminalProbe", ["read"])
    piped.send("one\n")
    #expect(piped.line() == "line<one>")
    piped.send("half")
    usleep(50_000)
    piped.signal(SIGINT)
    #expect(piped.line() == "interrupted")
    piped.send("whole\n")
    #expect(piped.line() == "line<whole>")
    piped.signal(SIGTERM)
    #expect(piped.line() == "terminated")
    #expect(piped.finish().status == 0)
  }

  @Test func `does not die when nobody reads what it says`() throws {
    let piped = try Piped("TerminalProbe", ["read"])
    piped.stopListening()
    piped.send("one\ntwo\n")
    #expect(piped.finish().status == 0)
  }

  @Test func `needs a terminal to edit lines`() throws {
    let (lines, status) = try Piped("TerminalProbe", ["edit"]).finish()
    #expect(lines.first?.hasPrefix("This needs a terminal") == true)
    #expect(status == 1)
  }

  @Test func `at a terminal, drops what was pasted beyond the first line`() throws {
    let pty = try Pty("TerminalProbe", ["read"])
    usleep(300_000)
    pty.type("one\rtwo\rthree\r")
    #expect(pty.wait(for: "line<one>"))
    #expect(!pty.rest().contains("line<two>"))
    pty.type("four\r")
    #expect(pty.wait(for: "line<four>"))
    pty.type("\u{04}")
    #expect(pty.wait(for: "endOfInput"))
  }
}
