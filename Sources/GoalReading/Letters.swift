/// The letters of one goal but for its confidence, which is no part of the tokens any more.
struct Letters {
  private let tokens: [Token]
  private let index: PhraseIndex
  private var matcher: Matcher
  private let joint: Bool
  private let isTooLong: Bool

  private let acts: [Range<Int>]
  private let narrowing: [Range<Int>]
  private let settings: [Range<Int>]
  private let tools: [Range<Int>]
  private let amounts: [Range<Int>]
  private let counted: [Range<Int>]
  private let every: [Range<Int>]
  private let closeness: [Range<Int>]
  /// Saying no to closeness.
  private let refusals: [Range<Int>]
  /// It begins with what shall stop and names nothing that takes its place.
  let namesOnlyDropping: Bool
  private let dropping: [Range<Int>]
  /// What it wants to be rid of, where that is known.
  let habit: Habit?
  /// Whether it is done to be liked.
  let pleases: Bool

  init(_ tokens: [Token], _ index: PhraseIndex, joint: Bool?, isTooLong: Bool) {
    self.tokens = tokens
    self.isTooLong = isTooLong
    self.index = index
    var matcher = Matcher(tokens, index)
    acts = matcher.find(.act)
    narrowing = matcher.find(.narrowing)
    settings = matcher.find(.setting)
    tools = matcher.find(.tool)
    amounts = matcher.find(.amount)
    counted = matcher.find(.oftenCounted)
    every = matcher.find(.oftenEvery)
    // "Say no when I do not want to have sex" counts nothing and makes no duty of it.
    let refusals = matcher.find(.refusing)
    closeness = matcher.find(.closeness).filter { words in
      !refusals.contains { no in
        no.overlaps(words) || no.upperBound <= words.lowerBound && tokens[no.upperBound...words.lowerBound].allSatisfy { $0.before < .sentence }
      }
    }
    self.refusals = matcher.contains(.closenessWord) && closeness.isEmpty ? refusals : []
    self.joint = joint ?? matcher.contains(.together)
    let first = matcher.find(.dropping).first
    let begins = first.map { first in
      tokens[..<first.lowerBound].allSatisfy { $0.isWord && index.begins(GoalWords.Role.small.rawValue, $0.text) }
    }
    dropping = begins == true ? [first].compactMap { $0 } : []
    namesOnlyDropping = begins == true && !matcher.contains(.instead)
    habit = Habit.allCases.first { matcher.contains($0.role) }
    pleases = matcher.contains(.pleasing)
    self.matcher = matcher
  }

  private func isSmall(_ token: Token) -> Bool { index.begins(GoalWords.Role.small.rawValue, token.text) }

  // MARK: Specific

  mutating func specific() -> Verdict {
    let content = tokens.count { $0.isWord && !isSmall($0) }
    guard content > 0 || !acts.isEmpty else { return .no(.noAct) }
    if isTooLong { return .no(.tooLong) }
    let demands = matcher.find(.demand)
    if !demands.isEmpty, !matcher.contains(.own) { return .no(.somebodyElse, demands) }
    if let theirs = matcher.find(.theirs).first, theirs.lowerBound == 0, !saysOwn { return .no(.somebodyElse, [theirs]) }
    if !closeness.isEmpty { return .no(.closeness, closeness) }
    if namesOnlyDropping, !hasSetting, amounts.isEmpty { return .no(.onlyDropping, dropping) }
    let isShown = matcher.contains(.means) || hasClauseOfDoing
    // "Because we both feel better" says what it is for, and nothing of what is done.
    let reasons = matcher.find(.because)
    let vague = (matcher.find(.vague) + matcher.find(.forgiving)).filter { words in
      !isPartOfWord(words) && !reasons.contains { isBehind(words, $0) }
    }
    if !vague.isEmpty, !isShown, !hasAct(outside: vague) { return .no(.vague, vague) }
    let general = matcher.find(.general).filter { !isNarrowedByNeighbour($0) && !isPartOfWord($0) }
    if !general.isEmpty, narrowing.isEmpty, !matcher.contains(.example), !hasAct(outside: general + vague) { return .no(.general, general) }
    let hasDetail = !narrowing.isEmpty || !tools.isEmpty || !amounts.isEmpty || !counted.isEmpty || !every.isEmpty
    let isPlaced = hasAct(outside: vague) && hasSetting
    if !isPlaced, content < 2 || (content < 3 && !hasDetail) { return .no(.thin) }
    return .yes(.act, acts.isEmpty ? narrowing : Array(acts.prefix(1)) + narrowing + tools)
  }

  /// Whether words stand behind others in the same sentence, or begin with them.
  private func isBehind(_ words: Range<Int>, _ others: Range<Int>) -> Bool {
    others.lowerBound <= words.lowerBound
      && tokens[(others.lowerBound + 1)..<max(words.lowerBound + 1, others.lowerBound + 1)].allSatisfy { $0.before < .sentence }
  }

  /// Whether the writer does something, and not only when the other one does: "when I come home".
  private var saysOwn: Bool {
    mutating get {
      matcher.find(.own).contains { words in
        let before = words.lowerBound - 1
        let isAside = before >= 0 && tokens[words.lowerBound].before < .clause && index.begins(GoalWords.Role.side.rawValue, tokens[before].text)
        return !isAside && !index.begins(GoalWords.Role.side.rawValue, tokens[words.lowerBound].text)
      }
    }
  }

  /// "Recovery-friendly" is no recovery.
  private func isPartOfWord(_ range: Range<Int>) -> Bool {
    range.upperBound < tokens.count && tokens[range.upperBound].before == .hyphen && tokens[range.upperBound].isWord
  }

  /// "..., choosing fish for dinner".
  private var hasClauseOfDoing: Bool {
    tokens.dropFirst().contains { $0.before == .clause && index.begins(GoalWords.Role.doing.rawValue, $0.text) }
  }

  /// A time or a place that is no part of an act: "to bed" in "go to bed" is none.
  private var hasSetting: Bool { settings.contains { setting in !acts.contains { $0.overlaps(setting) } } }

  private func hasAct(outside ranges: [Range<Int>]) -> Bool {
    acts.contains { act in !ranges.contains { $0.overlaps(act) } }
  }

  /// "Breathing exercises" and "evening medication" are narrowed down by the word before; "more exercise" is not.
  private func isNarrowedByNeighbour(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, tokens[range.lowerBound].before <= .space, tokens[before].isWord, !isNumber(tokens[before]) else { return false }
    let word = tokens[before].text
    return !index.begins(GoalWords.Role.plainBefore.rawValue, word) && !isSmall(tokens[before])
  }

  // MARK: Measurable

  /// - Parameter specific: Why the goal is specific or not.
  mutating func measurable(_ specific: Reason) -> Verdict {
    guard tokens.contains(where: \.isWord) else { return .no(.noCount) }
    if !closeness.isEmpty { return .no(.closenessCount, closeness) }
    if !refusals.isEmpty { return .yes(.sayingNo, refusals) }
    if !amounts.isEmpty { return .yes(.counted, amounts + counted + every) }
    let often = counted + every
    let deadlines = matcher.find(.deadline)
    let deeds = matcher.find(.deed)
    if !deadlines.isEmpty, !deeds.isEmpty { return .yes(.doneByThen, deeds + deadlines) }
    let counts = matcher.find(.count)
    let periods = deadlines + matcher.find(.period)
    if !counts.isEmpty, !periods.isEmpty { return .yes(.counted, counts + periods) }
    guard !often.isEmpty else { return .no(.noCount) }
    let exercise = joint ? [] : matcher.find(.exercise)
    if !exercise.isEmpty, !matcher.contains(.lengthGiven) { return .no(.noLength, exercise) }
    if counted.isEmpty, specific == .vague { return .no(.vagueCount, every) }
    let changes = matcher.find(.change)
    let hasFigure = tokens.contains { (figure($0) ?? 0) > 1 }
    if counted.isEmpty, !changes.isEmpty, !hasFigure { return .no(.noDegree, changes) }
    return .yes(.counted, often)
  }

  // MARK: Relevant and time-bound

  mutating func relevant() -> Verdict {
    let reasons = matcher.find(.reason).filter { range in
      let before = range.lowerBound - 1
      return before < 0 || tokens[range.lowerBound].text != "to" || !index.begins(GoalWords.Role.wishing.rawValue, tokens[before].text)
    }
    return reasons.isEmpty ? .no(.noReason) : .yes(.reasonGiven, reasons)
  }

  mutating func timeBound() -> Verdict {
    // "For three days every week" sets no end.
    let periods = (matcher.find(.period) + matcher.find(.deadline)).filter { words in
      guard words.upperBound < tokens.count, tokens[words.upperBound - 1].text.hasPrefix("day") else { return true }
      return !["every", "each", "per", "a", "weekly"].contains(tokens[words.upperBound].text)
    }
    if periods.isEmpty, !refusals.isEmpty { return .yes(.sayingNo, refusals) }
    guard !periods.isEmpty else { return .no(.noPeriod) }
    let forgiving = matcher.find(.forgiving)
    return forgiving.isEmpty ? .yes(.period, periods) : .no(.forgivingDate, forgiving)
  }
}
