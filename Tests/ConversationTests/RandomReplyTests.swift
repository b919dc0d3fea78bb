import Conversation
import Interview
import TestSupport
import Testing

/// Whatever is typed: an answer fits its question, a "not" is never overlooked, and no figure is bent.
///
/// Replies are made by a seeded generator, so that a failure comes back; it names question, seed and reply.
@Suite("Whatever is typed, an answer is one that the question can have")
struct RandomReplyTests {
  @Test("at every question, from random mixtures of words, figures, signs and slips", arguments: [1, 2, 3] as [UInt64])
  func legal(seed: UInt64) throws {
    for question in try questions() {
      var replies = Replies(seed: seed, question: question)
      for _ in 0..<20 {
        let reply = replies.next()
        for answer in understand(reply, for: question).answers {
          #expect(isLegal(answer, question), "\(question.id), seed \(seed): \"\(reply)\" became \(answer)")
        }
      }
    }
  }

  @Test("a figure outside the range is never drawn to its end")
  func outside() throws {
    for question in try questions() {
      guard let range = question.form.range else { continue }
      let beyond = [1, 2, 5, 19, 113, 1000].map { Int(range.upperBound) + $0 }
      for figure in beyond {
        for reply in ["\(figure)", "about \(figure)", "\(figure)!", "I'd say \(figure)", "maybe \(figure) or so"] {
          let answers = understand(reply, for: question).answers
          #expect(answers.isEmpty, "\(question.id): \"\(reply)\" became \(answers)")
        }
      }
    }
  }

  @Test("\"about\" stays about")
  func approximate() throws {
    for question in try questions() {
      guard let range = question.form.range else { continue }
      for figure in Int(range.lowerBound)...min(Int(range.upperBound), 60) {
        for reply in [
          "about \(figure)", "around \(figure)", "roughly \(figure)", "maybe \(figure)", "~\(figure)", "\(figure) or so",
          "\(figure)-ish", "probably \(figure)", "About \(figure).",
        ] {
          #expect(
            understand(reply, for: question) == .answer(.number(Double(figure), approximate: true)),
            "\(question.id): \"\(reply)\"")
        }
      }
    }
  }

  @Test("what is denied is neither taken nor offered")
  func denied() throws {
    for question in try questions() {
      for option in question.form.options {
        // The label, and every third of the other words.
        let words = ([option.label] + option.match).filter { !$0.hasSuffix("?") && !$0.saysNo }
        for (index, word) in words.enumerated() where index.isMultiple(of: 3) && !option.label.saysNo {
          let forms = ["not \(word)", "never \(word)", "it is not \(word)", "definitely not \(word)!"]
          for reply in [forms[0], forms[1 + index / 3 % 3]] where !option.match.contains(where: { $0.isSame(as: reply) }) {
            let answers = understand(reply, for: question).answers
            #expect(
              !answers.contains { $0.optionIDs.contains(option.id) }, "\(question.id): \"\(reply)\" became \(answers)")
          }
        }
      }
      guard let range = question.form.range else { continue }
      for figure in Int(range.lowerBound)...min(Int(range.upperBound), 20) {
        for reply in ["not \(figure)", "not a \(figure)", "definitely not \(figure)", "never \(figure)"] {
          let answers = understand(reply, for: question).answers
          #expect(!answers.contains { $0.number == Double(figure) }, "\(question.id): \"\(reply)\" became \(answers)")
        }
      }
    }
  }

  @Test("20,000 characters and odd letters are read in a moment")
  func long() throws {
    let pieces = [
      "a", "7 ", "no ", "1,", "six or ", "not sure ", "1-3 ", "every day ", "\u{202E}", "👩‍👩‍👧‍👦", "e\u{0301}", "½", "７", "\u{200B}",
      "money and ", ", ", "?", ".", "- ", "never mind ", "half a ", "z\u{0335}\u{0336}",
    ]
    let ids = ["welcome.alone", "trust.need", "conflict.baseline", "couple.together", "areas.named", "practical.days", "safety.hurt"]
    for question in try questions() where ids.contains(question.id) {
      for piece in pieces {
        for length in [400, 20_000] {
          let reply = String(String(repeating: piece, count: length / piece.count + 1).prefix(length))
          let clock = ContinuousClock()
          var answers: [Answer] = []
          let time = clock.measure { answers = understand(reply, for: question).answers }
          #expect(answers.allSatisfy { isLegal($0, question) })
          #expect(time < .seconds(5), "\(question.id): \(piece) took \(time)")
        }
      }
    }
  }

  // MARK: -

  private func questions() throws -> [Question] { try bundledInterview().states.compactMap(\.question) }

  private func isLegal(_ answer: Answer, _ question: Question) -> Bool {
    switch (answer, question.form) {
    case (.notSure, _), (.yesNo, .yesNo): return true
    case (.choice(let id), .choice(let options)): return options.contains { $0.id == id }
    case (.choices(let ids), .choices(let options)):
      let chosen = options.filter { ids.contains($0.id) }
      return !ids.isEmpty && chosen.map(\.id) == ids && (ids.count == 1 || !chosen.contains(where: \.exclusive))
    case (.number(let value, _), .scale(let min, let max, _, _)):
      return value == value.rounded() && (Double(min)...Double(max)).contains(value)
    case (.number(let value, _), .number(let min, let max, _, let whole, _)):
      return (min...max).contains(value) && (!whole || value == value.rounded())
    case (.text(let text), .text(let most)): return !text.isEmpty && text.count <= most
    default: return false
    }
  }
}

extension Understanding {
  /// What was taken or offered as an answer.
  fileprivate var answers: [Answer] {
    switch self {
    case .answer(let answer), .suggestion(let answer), .partly(let answer, _): [answer]
    case .unclear: []
    }
  }
}

extension String {
  private var plainWords: [String] {
    lowercased().filter { $0.isLetter || $0.isNumber || $0.isWhitespace }.split(separator: " ").map(String.init)
  }

  /// Whether it says no of its own: a second one makes nothing clear.
  fileprivate var saysNo: Bool {
    !Set(plainWords).isDisjoint(with: [
      "no", "not", "never", "none", "nothing", "neither", "nobody", "nope", "nor", "without", "dont", "doesnt", "childless",
      "nowhere",
    ])
  }

  fileprivate func isSame(as reply: String) -> Bool { plainWords == reply.plainWords }
}

/// Random replies to one question: words of its labels, figures, units, hedges, denials and junk.
private struct Replies {
  private var random: SplitMix
  private let words: [String]

  init(seed: UInt64, question: Question) {
    random = SplitMix(state: seed &* 1_000_003 &+ question.id.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let labels = question.form.options.flatMap { [$0.label] + $0.match + $0.label.split(separator: " ").map(String.init) }
    words = labels + Self.common
  }

  mutating func next() -> String {
    var reply = ""
    for _ in 0..<(1 + random.next(below: 6)) {
      var word = words[random.next(below: words.count)]
      switch random.next(below: 12) {
      case 0: word = word.uppercased()
      case 1 where word.count > 2: word.remove(at: word.index(word.startIndex, offsetBy: random.next(below: word.count)))
      case 2: word += word.suffix(1)
      default: break
      }
      reply += word + Self.joins[random.next(below: Self.joins.count)]
    }
    return reply
  }

  private static let joins = [" ", " ", " ", ", ", ",", " and ", " or ", "-", " - ", "/", "; ", ". ", "", "\n", " but not "]

  private static let common: [String] =
    (0...13).map(String.init) + [
      "seven", "twenty", "once", "twice", "half", "a couple", "a few", "3.5", "2,5", "1,000", "-4", "99", "1e9", "½", "７", "٧", "Ⅶ",
      "a week", "a day", "per month", "times", "every other", "daily", "hours", "minutes", "years", "out of 10", "%", "first",
      "last", "2nd", "about", "maybe", "not", "no", "never", "none", "yes", "all", "all but", "except", "both", "or so", "at least",
      "more than", "between", "was", "used to be", "my partner", "I", "he", "not sure", "idk", "?", "!", "😢", "👍", "(", ")", "\"", "\\",
      "/", "//", "$5", "7pm", "8:30", "2019", "lol", "fuck", "\u{200B}", "\u{202E}", "e\u{0301}", "👩‍👩‍👧‍👦", "NaN", "inf", "0x10", "",
    ]
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
  }
}
