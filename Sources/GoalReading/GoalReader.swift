/// Reads goals that people wrote, letter by letter.
///
/// The rubric is that of goal planning in rehabilitation: target activity, support or setting, quantification and time
/// period (Bovend'Eerdt, Botell and Wade 2009, "Writing SMART rehabilitation goals and achieving goal attainment scaling"),
/// with what couples need beside it: the goal is the writer's own to reach, and says what will be done and not only what
/// will stop. How much of an exercise is asked for, beyond how often, is the T of FITT (frequency, intensity, time,
/// type), by which exercise is prescribed.
public struct GoalReader: Sendable {
  private let index: PhraseIndex

  /// More words and figures than one goal has. What comes behind them is not read.
  public static let mostWords = 400

  public init(_ words: GoalWords) { index = PhraseIndex(words) }

  /// - Parameters:
  ///   - text: Any text.
  ///   - joint: Whether two people do it together; where nil, what it says decides.
  ///   - heard: Dangers that somebody else heard in it, beside those that are read here.
  public func read(_ text: String, joint: Bool? = nil, heard: [Danger] = []) -> WrittenGoal {
    var all = tokens(of: text, most: Self.mostWords)
    let isTooLong = all.count > Self.mostWords
    all = Array(all.prefix(Self.mostWords))
    guard all.contains(where: \.isWord) else { return blank(text, .nothing, heard) }
    var matcher = Matcher(all, index)
    let told = matcher.dangers()
    let dangers = Danger.allCases.filter { told.contains($0) || heard.contains($0) && !($0 == .control && matcher.contains(.lettingGo)) }
    if dangers.contains(where: \.isGrave) { return blank(text, .danger, dangers) }
    guard isEnglish(all) else { return blank(text, .notEnglish, dangers) }
    for place in all.indices where all[place].isWord {
      if let mended = index.mended(all[place].text) { all[place].text = mended }
    }
    var finder = ConfidenceFinder(all, index)
    let confidence = finder.find()
    let rest = Self.without(confidence.ranges, all)
    var letters = Letters(rest, index, joint: joint, isTooLong: isTooLong)
    let specific = dangers.isEmpty ? letters.specific() : .no(.notFree)
    let verdicts: [(WrittenGoal.Letter, Verdict, [Token])] = [
      (.specific, specific, rest), (.measurable, letters.measurable(specific.reason), rest),
      (.achievable, Self.achievable(confidence), all), (.relevant, letters.relevant(), rest),
      (.timeBound, letters.timeBound(), rest),
    ]
    var more: [String] = []
    if letters.namesOnlyDropping, specific.met { more.append(Wording.sayInstead(letters.habit)) }
    if letters.pleases { more.append(Wording.forWhom) }
    if confidence.isLow || (confidence.level.map { $0 < 7 } ?? false) { more.append(Wording.makeSmaller) }
    var goal = Self.goal(text, verdicts, letters.habit, more, confidence.level)
    goal.dangers = dangers
    return goal
  }

  /// What is left when what speaks of confidence is taken out. Nothing is read across the gap.
  private static func without(_ ranges: [Range<Int>], _ all: [Token]) -> [Token] {
    var rest: [Token] = []
    rest.reserveCapacity(all.count)
    var next = ranges[...]
    var gap = false
    for (place, token) in all.enumerated() {
      while let first = next.first, first.upperBound <= place { next = next.dropFirst() }
      if let first = next.first, first.contains(place) {
        gap = true
        continue
      }
      var token = token
      if gap { token.before = .sentence }
      gap = false
      rest.append(token)
    }
    return rest
  }

  private static func achievable(_ confidence: StatedConfidence) -> Verdict {
    guard !confidence.ranges.isEmpty else { return .no(.noConfidence) }
    return .yes(confidence.level == nil ? .confidenceWords : .confidenceFigure, confidence.ranges)
  }

  /// One word in five has to be known. The shortest ones are words in many languages, and count in a goal of few words only.
  private func isEnglish(_ all: [Token]) -> Bool {
    let words = all.filter { $0.isWord && $0.text.utf8.count >= 3 }
    let known = words.count { index.knows($0.text) }
    if known == 0, words.count <= 2, all.contains(where: { ["be", "we", "my", "it", "us"].contains($0.text) }) { return true }
    return known > 0 && known * 5 >= words.count
  }

  private func blank(_ text: String, _ reason: Reason, _ dangers: [Danger]) -> WrittenGoal {
    let reason = dangers.contains(where: \.isGrave) ? .danger : reason
    let reading = WrittenGoal.Reading(met: false, why: Wording.why(reason, []), evidence: [])
    return WrittenGoal(
      text: text, specific: reading, measurable: reading, achievable: reading, relevant: reading, timeBound: reading,
      advice: [Wording.advice(reason, .specific, [])], confidence: nil, isEnglish: reason != .notEnglish, dangers: dangers)
  }

  private static func goal(
    _ text: String, _ verdicts: [(letter: WrittenGoal.Letter, verdict: Verdict, tokens: [Token])], _ habit: Habit?, _ more: [String],
    _ level: Double?
  ) -> WrittenGoal {
    let scalars = Array(text.unicodeScalars)
    var readings: [WrittenGoal.Letter: WrittenGoal.Reading] = [:]
    var advice: [String] = []
    for (letter, verdict, tokens) in verdicts {
      let evidence = evidence(verdict.words, tokens, scalars)
      let words = evidence.map(\.text)
      readings[letter] = WrittenGoal.Reading(met: verdict.met, why: Wording.why(verdict.reason, words), evidence: evidence)
      if verdict.met { continue }
      advice.append(verdict.reason == .onlyDropping ? Wording.sayInstead(habit) : Wording.advice(verdict.reason, letter, words))
    }
    let none = WrittenGoal.Reading(met: false, why: "", evidence: [])
    return WrittenGoal(
      text: text, specific: readings[.specific] ?? none, measurable: readings[.measurable] ?? none,
      achievable: readings[.achievable] ?? none, relevant: readings[.relevant] ?? none,
      timeBound: readings[.timeBound] ?? none, advice: advice + more, confidence: level, isEnglish: true)
  }

  /// The words that speak for a verdict: the first few, without those inside another.
  private static func evidence(_ ranges: [Range<Int>], _ tokens: [Token], _ scalars: [Unicode.Scalar]) -> [WrittenGoal.Evidence] {
    var apart: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) where !range.isEmpty {
      if let last = apart.last, last.upperBound >= range.upperBound { continue }
      apart.append(range)
      if apart.count == 5 { break }
    }
    return apart.compactMap { range in
      guard let first = tokens[range].first, let last = tokens[range].last, first.start <= last.end, last.end <= scalars.count
      else { return nil }
      let text = String(String.UnicodeScalarView(scalars[first.start..<last.end]))
      return WrittenGoal.Evidence(start: first.start, end: last.end, text: text)
    }
  }
}
