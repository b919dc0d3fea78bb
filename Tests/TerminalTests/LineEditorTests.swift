import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct `Editing a line at a terminal` {
  private func ready(_ arguments: [String] = ["edit"]) throws -> Pty {
    let pty = try Pty("TerminalProbe", arguments)
    try #require(pty.wait(for: "q1> "))
    return pty
  }

  @Test func `takes what is typed, one question after the other`() throws {
    let pty = try ready()
    pty.type("7\r")
    #expect(pty.wait(for: "line<7>"))
    #expect(pty.wait(for: "q2> "))
    pty.type("seven")
    _ = pty.rest()
    pty.type("\r")
    #expect(pty.wait(for: "line<seven>"))
  }

  @Test func `takes every script, and moves by whole characters`() throws {
    let pty = try ready()
    pty.type("héllo 日本語 👩‍👩‍👧")
    for byte in Array("ñ".utf8) {  // a slow line sends a character in pieces
      pty.send([byte])
      usleep(20_000)
    }
    pty.type("\r")
    #expect(pty.wait(for: "line<héllo 日本語 👩‍👩‍👧ñ>"))
    #expect(pty.wait(for: "q2> "))
    pty.type("日本\u{1B}[D")
    pty.type("\u{7F}語")
    _ = pty.rest()
    pty.type("\r")
    #expect(pty.wait(for: "line<語本>"))
  }

  @Test func `has non-ASCII keys even where the locale is not set`() throws {
    let pty = try Pty("TerminalProbe", ["edit"], locale: "C")
    try #require(pty.wait(for: "q1> "))
    pty.type("é日\r")
    #expect(pty.wait(for: "line<é日>"))
  }

  @Test func `brings back nothing that was erased`() throws {
    let pty = try ready()
    pty.type("secret\u{15}")
    pty.type("\u{19}\u{1B}y\u{1B}.\u{10}\u{1B}[A\u{12}\u{15}")
    pty.type("x\r")
    #expect(pty.wait(for: "line<x>"))
    #expect(pty.wait(for: "q2> "))
    pty.type("\u{19}\u{1B}y\u{1B}[A\u{10}\u{1F}y\r")
    #expect(pty.wait(for: "line<y>"))
    for erase in ["\u{17}", "\u{01}\u{0B}"] {
      #expect(pty.wait(for: "> "))
      pty.type("secret\(erase)\u{19}z\r")
      #expect(pty.wait(for: "line<z>"))
    }
  }

  @Test func `edits with the keys that people know`() throws {
    let pty = try ready()
    for (keys, line) in [
      ("abd\u{1B}[Dc", "abcd"), ("bc\u{1B}[Ha", "abc"), ("bc\u{01}a\u{05}d", "abcd"),
      ("abc\u{1B}[D\u{1B}[D\u{1B}[3~", "ac"), ("one two\u{17}2", "one 2"),
      ("one two\u{1B}[1;5Dx", "one xtwo"), ("ab\u{08}c", "ac"), ("ab\u{15}\u{1F}c", "abc"),
      ("one é日 \u{17}2", "one 2"), ("\u{7F}a\u{7F}\u{7F}b", "b"),
    ] {
      pty.type(keys)
      _ = pty.rest(milliseconds: 50)
      pty.type("\r")
      #expect(pty.wait(for: "line<\(line)>"))
      #expect(pty.wait(for: "> "))
    }
  }

  @Test func `keys without a use do nothing`() throws {
    let pty = try ready()
    let useless = [
      "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[A", "\u{1B}[5;3~", "\u{0C}", "\u{14}",
      "\u{16}",
      "\u{0E}", "\u{07}", "\u{1A}", "\u{1C}", "\u{00}", "\u{1B}]0;title\u{07}",
      "\u{1B}P1$r\u{1B}\\",
      "\u{13}", "\u{11}",
    ]
    for keys in useless { pty.type(keys) }
    pty.type("a\r")
    #expect(pty.wait(for: "line<a>"))
    #expect(pty.wait(for: "q2> "))
    // Escape, and a while later an answer.
    pty.type("\u{1B}")
    usleep(400_000)
    pty.type("[7")
    _ = pty.rest()
    pty.type("\r")
    #expect(pty.wait(for: "line<[7>"))
  }

  @Test func `completes answers and lists no files`() throws {
    let pty = try ready()
    pty.type("/\t\t~\t")
    #expect(!pty.rest().contains("etc"))
    pty.type("\u{15}di\t")
    #expect(pty.wait(for: "disagree"))
    pty.type("\r")
    #expect(pty.wait(for: "line<disagree>"))
    #expect(pty.wait(for: "q2> "))
    pty.type("NOT\t")
    #expect(pty.wait(for: "not"))
    pty.type("\t")
    #expect(pty.wait(for: "  not sure"))
    #expect(pty.wait(for: "  nothing"))
    pty.type(" s\t")
    _ = pty.rest()
    pty.type("\r")
    #expect(pty.wait(for: "line<not sure>"))
  }

  @Test func `tells Ctrl-C, Ctrl-D and Ctrl-X apart`() throws {
    let pty = try ready()
    pty.type("half")
    _ = pty.rest()
    pty.type("\u{03}")
    #expect(pty.wait(for: "interrupted"))
    #expect(pty.wait(for: "q2> "))
    pty.type("a\u{04}b\r")
    #expect(pty.wait(for: "line<ab>"))
    #expect(pty.wait(for: "q3> "))
    pty.type("\u{04}")
    #expect(pty.wait(for: "endOfInput"))
    #expect(pty.end() == 0)
    #expect(pty.settings == Pty.usual)

    let other = try ready()
    other.type("half\u{18}")
    #expect(other.wait(for: "leave"))
    #expect(other.end() == 0)
  }

  @Test func `hears Ctrl-C that was pressed while the program was busy`() throws {
    let pty = try ready()
    pty.type("slow\r")
    #expect(pty.wait(for: "line<slow>"))
    usleep(100_000)
    pty.type("\u{03}")
    #expect(pty.wait(for: "interrupted"))
  }

  @Test func `ends neither by Ctrl-Z nor by Ctrl-Backslash`() throws {
    let pty = try ready()
    pty.signal(SIGTSTP)
    pty.signal(SIGQUIT)
    pty.type("still here\r")
    #expect(pty.wait(for: "line<still here>"))
  }

  @Test func `keeps the draft of somebody who stopped typing`() throws {
    let pty = try ready(["edit-idle"])
    pty.type("I was say")
    #expect(pty.wait(for: "idle<I was say>"))
    #expect(pty.wait(for: "q2> I was say"))
    pty.type("ing\r")
    #expect(pty.wait(for: "line<I was saying>"))
  }

  @Test func `is idle too where an escape sequence or a paste never ends`() throws {
    for begun in ["\u{1B}", "\u{1B}[", "\u{1B}[200~", "\u{1B}]", "\u{C3}"] {
      let pty = try ready(["edit-idle"])
      pty.send(begun == "\u{C3}" ? [0xC3] : Array(begun.utf8))
      #expect(pty.wait(for: "idle<"))
    }
  }

  @Test func `answers one question with a paste of many lines`() throws {
    let pty = try ready()
    pty.type("one\rtwo\rthree\r")
    #expect(pty.wait(for: "line<one>"))
    #expect(pty.wait(for: "q2> "))
    #expect(!pty.rest().contains("line<"))

    // Larger than what the terminal holds at a time.
    pty.type((1...3000).map { "line \($0)\r" }.joined())
    #expect(pty.wait(for: "line<line 1>"))
    #expect(pty.wait(for: "q3> "))
    #expect(!pty.rest().contains("line<"))
    pty.type("fine\r")
    #expect(pty.wait(for: "line<fine>"))
  }

  @Test func `makes one line of a marked paste, which Enter sends`() throws {
    let pty = try ready()
    pty.type("\u{1B}[200~one\r\ntwo\tthree\u{04}\u{18}\u{1B}[201~")
    #expect(!pty.rest().contains("line<"))
    pty.type("!\r")
    #expect(pty.wait(for: "line<one two three!>"))
  }

  @Test func `says when a line is too long, and offers its beginning`() throws {
    let pty = try ready(["edit-short"])
    pty.type("0123456789abc\r")
    #expect(pty.wait(for: "tooLong 10<10>"))
    #expect(pty.wait(for: "q2> 0123456789"))
    pty.type("\r")
    #expect(pty.wait(for: "line<0123456789>"))
  }

  @Test func `outlives a paste of a million characters`() throws {
    let pty = try ready()
    let start = ContinuousClock.now
    pty.send([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    pty.type("\r")
    #expect(pty.wait(for: "tooLong 20000<20000>", seconds: 30))
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `says when keys are not text`() throws {
    let pty = try ready()
    pty.send([0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x62])
    _ = pty.rest(milliseconds: 100)
    pty.type("\r")
    #expect(pty.wait(for: "notText<a"))
    #expect(pty.wait(for: "q2> "))
    pty.type("\u{15}ab\r")
    #expect(pty.wait(for: "line<ab>"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `gives the terminal back when it is told to stop`(signal: Int32) throws {
    let pty = try ready()
    let during = pty.settings
    #expect(!during.echoes && !during.takesLines && !during.flowControl && during.signals)
    pty.type("half")
    _ = pty.rest()
    pty.signal(signal)
    #expect(pty.wait(for: "terminated"))
    #expect(pty.end() == 0)
    #expect(pty.settings == Pty.usual)
  }

  @Test func `gives the terminal back when the program exits or crashes`() throws {
    let exiting = try ready()
    exiting.type("exit\r")
    #expect(exiting.end() == 3)
    #expect(exiting.settings == Pty.usual)
    let crashing = try ready()
    crashing.type("crash\r")
    #expect(crashing.end() == -SIGABRT)
    #expect(crashing.settings == Pty.usual)
  }

  @Test func `ends when the window is closed`() throws {
    for arguments in [["edit"], ["read"]] {
      let pty = try Pty("TerminalProbe", arguments)
      if arguments == ["edit"] { try #require(pty.wait(for: "q1> ")) }
      usleep(200_000)
      pty.closeWindow()
      #expect(pty.end() != nil)
    }
  }

  @Test func `shows no key that was pressed between two questions, and does not take it`() throws {
    let pty = try ready()
    pty.type("slow\r")
    #expect(pty.wait(for: "line<slow>"))
    usleep(200_000)
    pty.type("peek\r")
    #expect(pty.wait(for: "q2> "))
    #expect(!pty.rest().contains("peek"))
  }

  @Test func `lends the terminal and takes it back`() throws {
    let pty = try ready()
    pty.type("lend\r")
    #expect(pty.wait(for: "lent"))
    #expect(pty.wait(for: "q2> "))
    pty.type("back\r")
    #expect(pty.wait(for: "line<back>"))
  }

  @Test func `follows the window's size`() throws {
    let pty = try ready()
    pty.type("some words that will be drawn again")
    _ = pty.rest()
    pty.resize(columns: 20)
    _ = pty.rest()
    pty.type("!\r")
    #expect(pty.wait(for: "line<some words that will be drawn again!>"))
  }

  @Test func `wipes the screen and what can be scrolled back to`() throws {
    let pty = try ready()
    pty.type("wipe\r")
    #expect(pty.wait(for: "\u{1B}[H\u{1B}[2J\u{1B}[3J"))
  }

  @Test func `works on a terminal that can do nothing`() throws {
    let pty = try Pty("TerminalProbe", ["edit"], term: "dumb")
    try #require(pty.wait(for: "q1> "))
    pty.type("fine\r")
    #expect(pty.wait(for: "line<fine>"))
  }

  @Test func `hides a passphrase`() throws {
    let pty = try Pty("TerminalProbe", ["secret"])
    #expect(pty.wait(for: "Passphrase: "))
    pty.type("open sesame\r")
    #expect(pty.wait(for: "line<open sesame>"))
    #expect(pty.end() == 0)
    #expect(pty.settings == Pty.usual)

    let other = try Pty("TerminalProbe", ["secret"])
    #expect(other.wait(for: "Passphrase: "))
    other.type("half")
    #expect(!other.rest().contains("half"))
    other.type("\u{03}")
    #expect(other.wait(for: "interrupted"))
    #expect(other.end() == 0)
    #expect(other.settings == Pty.usual)
  }
}
