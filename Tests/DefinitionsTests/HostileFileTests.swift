import Definitions
import TestSupport
import Testing

/// The file with a few things changed that a slip, a bad disk or somebody who means harm would change.
private func mutated(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  let signs = Array("{}[]&*?:-#|>\"'`,! \n\t%@".utf8)
  var bytes = original
  for _ in 0..<Int.random(in: 1...6, using: &random) {
    guard !bytes.isEmpty else { break }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
    case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
    case 5: bytes.insert(contentsOf: Array("\u{2028}é👩‍👩‍👧\u{0}\u{85}".utf8), at: place)
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      let one = Int.random(in: 0..<lines.count, using: &random)
      let other = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines.swapAt(one, other)
      case 1: lines.insert(lines[one], at: other)
      default: lines.remove(at: one)
      }
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }
  return bytes
}

/// Whether every fault stands inside the file: in a line that it has, and at a character of it or right behind the last.
private func isInside(_ faults: [Fault], _ bytes: [UInt8]) -> Bool {
  var text = String(decoding: bytes, as: UTF8.self)
  if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).count }
  return faults.allSatisfy {
    (1...lines.count).contains($0.line) && (1...(lines[$0.line - 1] + 1)).contains($0.column)
  }
}

@Suite("Files that are damaged or mean harm")
struct HostileFileTests {
  private func survives(_ original: [UInt8], seeds: Range<UInt64>) {
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let bytes = mutated(original, &random)
      let faults = check(bytes, "x.yaml")
      #expect(isInside(faults, bytes), "seed \(seed): \(faults)")
      #expect(faults.count <= 500)
    }
  }

  @Test("that were the bundled interview give faults inside the file, and no crash", .timeLimit(.minutes(5)))
  func bundled() { survives(Bundled.couplesIntake.bytes, seeds: 0..<12) }

  @Test("that were an example give faults inside the file, and no crash", .timeLimit(.minutes(5)),
    arguments: (BrokenFiles.interviews + BrokenFiles.others).filter { $0.bytes.count < 3000 }.map(\.name))
  func examples(name: String) throws {
    let example = try #require((BrokenFiles.interviews + BrokenFiles.others).first { $0.name == name })
    survives(example.bytes, seeds: 0..<4)
  }

  @Test("with many keys, many faults or many repeated keys come to an end", .timeLimit(.minutes(2)))
  func many() {
    let head = "format: commonground-interview/1\nid: x\nversion: 1.0.0\ntitle: X\nstart: s0\nparts:\n  - id: p\n    title: P\n    states:\n"
    let keys = (0..<20_000).map { "k\($0): 1\n" }.joined()
    #expect(check(Array((head + keys).utf8), "x").count <= 500)
    let states = (0..<3_000).map { "      s\($0): {say: Hi., next: s\($0 + 1)}\n" }.joined()
    #expect(check(Array((head + states).utf8), "x").map(\.code) == [.unknownTarget])
    let astray = (0..<3_000).map { "      s\($0): {say: Hi., next: t}\n" }.joined()
    #expect(check(Array((head + astray).utf8), "x").count == 500)
    let twice = (0..<200).map { "      s: {say: Hi. \($0), next: s}\n" }.joined()
    #expect(check(Array((head + twice).utf8), "x").contains { $0.code == .duplicateKey || $0.code == .duplicateID })
  }
}

@Suite("Places are counted as people count")
struct PlaceTests {
  private func places(_ states: String) -> [String] {
    let head = "format: commonground-interview/1\nid: x\nversion: 1.0.0\ntitle: X\nstart: one\nparts:\n  - id: p\n    title: P\n    states:\n"
    let text = head + states + "      end: {final: complete, say: Bye.}\n"
    return check(Array(text.utf8), "x").map { "\($0.line):\($0.column) \($0.code)" }
  }

  @Test("in characters, whatever they are made of", arguments: [
    "Hello", "Grüße", "Cafe\u{301}s", "你好吗你好", "👩‍👩‍👧🇳🇱é!e", "a\u{301}b\u{301}c\u{301}d\u{301}e\u{301}",
  ])
  func characters(words: String) {
    let column = 7 + "one: {say: \"".count + words.count + " ".count
    #expect(places("      one: {say: \"\(words) {nam}\", next: end}\n") == ["10:\(column) unknown-name"])
    let next = column + "{nam}\", next: ".count - "{nam}".count
    #expect(places("      one: {say: \"\(words) \", next: ned}\n") == ["10:\(next) unknown-target"])
    #expect(places("      one: {say: '\(words)', nxt: end}\n").contains("10:\(7 + "one: {say: '', ".count + words.count) unknown-key"))
  }

  @Test("where a text goes over several lines")
  func folded() {
    let guards = "      one: {ask: Hi?, answer: {kind: yesno}, next: two}\n      two:\n        when: >-\n          answered(one)\n          and wto = yes\n        say: Ho.\n        next: end\n"
    #expect(places(guards) == ["14:15 unknown-question"])
    let literal = "      one:\n        say: |\n          Où est-ce?\n\n          Là {nam}.\n        next: end\n"
    #expect(places(literal) == ["14:14 unknown-name"])
    let plain = "      one:\n        say: Hello to\n          you and {nam\n        next: end\n"
    #expect(places(plain) == ["12:19 unbalanced-brace"])
    let quoted = "      one:\n        say: 'It''s {nam}'\n        next: end\n"
    #expect(places(quoted) == ["11:21 unknown-name"])
    let escaped = "      one:\n        say: \"A \\\"big\\\" {nam}\"\n        next: end\n"
    #expect(places(escaped) == ["11:25 unknown-name"])
  }

  @Test("after a byte order mark, and in lines that end as on Windows")
  func lineEnds() {
    let text = "\u{FEFF}format: commonground-interview/1\r\nid: x\r\nversion: 1\r\ntitle: X\r\nstart: one\r\nparts:\r\n  - id: p\r\n    title: P\r\n    states:\r\n      one: {final: complete, say: Bye., nxt: 1}\r\n"
    let found = check(Array(text.utf8), "x").map { "\($0.line):\($0.column) \($0.code)" }
    #expect(found == ["3:10 bad-version", "10:41 unknown-key"])
  }
}
