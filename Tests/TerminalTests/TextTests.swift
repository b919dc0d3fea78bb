import Testing

@testable import Interview
@testable import Terminal

@Suite struct `Text that is shown` {
  @Test(arguments: [
    ("plain é日👩‍👩‍👧", "plain é日👩‍👩‍👧"), ("a\u{1B}[2Jb", "a[2Jb"), ("a\u{9B}31mb", "a31mb"),
    ("a\tb", "a b"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"),
    ("\u{FEFF}a\u{7F}\0\u{08}b", "ab"), ("\u{202E}evil\u{2066}x\u{2069}\u{200F}", "evilx"),
    ("a\u{FFFE}b", "ab"), ("e\u{301}", "e\u{301}"), ("a\u{200D}b", "a\u{200D}b"),
    ("Z" + String(repeating: "\u{336}", count: 500) + "al\u{301}", "Z" + String(repeating: "\u{336}", count: 8) + "al\u{301}"),
    ("Z" + String(repeating: "\u{301}\u{200D}", count: 9), "Z" + String(repeating: "\u{301}\u{200D}", count: 8)),
  ])
  func `cannot act on the terminal`(text: String, expected: String) {
    #expect(Array(sanitized(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(sanitized(sanitized(text)) == sanitized(text))
  }

  @Test func `that was typed is one line`() {
    #expect(sanitizedLine("a\nb\u{2028}c\r\nd") == "a b c d")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1), ("🇩🇪", 2), ("1️⃣", 2),
    ("\u{200B}", 0), ("\u{7}", 0), ("“”…", 3), ("ไทย", 3), ("नि", 2), ("۳", 1), ("⌚", 2), ("█", 1),
  ])
  func `takes as many columns as a terminal gives it`(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  private func expect(
    _ text: String, _ width: Int, _ lines: [String], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      wrap(text, width: width).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init) == lines, sourceLocation: location)
  }

  @Test func `is broken between words`() {
    expect("", 10, [""])
    expect("one two three four", 9, ["one two", "three", "four"])
    expect("one two", 7, ["one two"])
    expect("one  two   ", 20, ["one  two"])
    expect("one  two", 4, ["one", "two"])
    expect("one\n\ntwo\n", 10, ["one", "", "two", ""])
    expect("   ", 10, [""])
  }

  @Test func `keeps the indentation of lists`() {
    expect("  1. one two three", 12, ["  1. one two", "     three"])
    expect("12) one two", 8, ["12) one", "    two"])
    expect("- one two", 5, ["- one", "  two"])
    expect("  one two", 6, ["  one", "  two"])
    expect("1.5 is a number", 8, ["1.5 is a", "number"])
    expect("-5 is a number", 8, ["-5 is a", "number"])
    expect("        one two", 8, ["one two"])
    expect("        1. one two", 8, ["1. one", "two"])
  }

  @Test func `breaks words that are wider than a line`() {
    expect("abcdefghij", 4, ["abcd", "efgh", "ij"])
    expect("a bcdefgh", 4, ["a", "bcde", "fgh"])
    expect("1. abcdefgh", 6, ["1. abc", "   def", "   gh"])
  }

  @Test func `is broken anywhere in Chinese and Japanese, but not before a full stop`() {
    expect("今日は天気。", 6, ["今日は", "天気。"])
    expect("今日は。", 6, ["今日", "は。"])
    expect("abc今日は", 6, ["abc今", "日は"])
    expect("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"])
  }

  @Test func `is never wider than the window, and loses no word`() {
    let texts = [
      "The quick brown fox — “jumps” over e\u{301}te\u{301} 日本語のテキスト。 and 👩‍👩‍👧 Donaudampfschifffahrt",
      "  10. ninety-nine bottles\n     of something\n\n- and a bullet with several words",
    ]
    for text in texts {
      for width in 2...80 {
        let wrapped = wrap(text, width: width)
        for line in wrapped.split(separator: "\n") {
          #expect(displayWidth(String(line)) <= max(width, 2), "\(width): \(line)")
        }
        #expect(wrapped.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
      }
    }
    #expect(wrap(String(repeating: "a ", count: 100), width: 500).split(separator: "\n").count == 3)
  }
}

@Suite struct `The style of a terminal` {
  private func style(
    _ environment: [String: String], terminal: Bool = true, plain: Bool = false,
    noColor: Bool = false
  ) -> TerminalStyle {
    TerminalStyle(
      environment: environment, isTerminal: terminal, plain: plain, noColor: noColor)
  }

  @Test func `is used only where it is wanted and understood`() {
    let capable = style(["TERM": "xterm"])
    #expect(capable.isStyled && !capable.isPlain && capable.canErase)
    #expect(!style(["TERM": "xterm", "NO_COLOR": "1"]).isStyled)
    #expect(style(["TERM": "xterm", "NO_COLOR": ""]).isStyled)
    #expect(!style(["TERM": "xterm"], noColor: true).isStyled)
    #expect(!style(["TERM": "xterm"], terminal: false).isStyled)
    for plain in [
      style(["TERM": "dumb"]), style([:]), style(["TERM": "xterm", "ACCESSIBLE": "1"]),
      style(["TERM": "xterm"], plain: true),
    ] { #expect(plain.isPlain && !plain.isStyled) }
    #expect(!style(["TERM": "dumb"]).canErase)
    #expect(style(["TERM": "xterm"], plain: true).canErase)
  }

  @Test func `marks each line, and takes no room in a prompt`() {
    let capable = style(["TERM": "xterm"])
    #expect(capable.styled("a\n\nb", .bold) == "\u{1B}[1ma\u{1B}[0m\n\n\u{1B}[1mb\u{1B}[0m")
    #expect(capable.styled("a", .none) == "a")
    #expect(capable.prompt("q\u{1B}> ") == "\u{1}\u{1B}[1m\u{2}q> \u{1}\u{1B}[0m\u{2}")
    #expect(style([:]).prompt("q> ") == "q> ")
  }
}

@Suite struct `Completing an answer` {
  @Test(arguments: [
    ("di", "disagree", []), ("A", "agree", []), ("no", "not", []),
    ("NOT", "NOT", ["not sure", "nothing"]),
    ("not s", "not sure", []), ("x", "x", []), ("/", "/", []),
  ])
  func `adds what all that begin like it agree on`(
    typed: String, text: String, choices: [String]
  ) {
    let completion = Completion(of: typed, from: ["agree", "disagree", "not sure", "nothing"])
    #expect(completion.text == text)
    #expect(completion.choices == choices)
  }
}
