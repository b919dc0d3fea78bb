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
  /// It begins with what shall stop and names nothing that takes its place.
  let namesOnlyDropping: Bool
  private let dropping: [Range<Int>]

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
    self.joint = joint ?? matcher.contains(.together)
    let first = matcher.find(.dropping).first
    let begins = first.map { first in
      tokens[..<first.lowerBound].allSatisfy { $0.isWord && index.begins(GoalWords.Role.small.rawValue, $0.text) }
    }
    dropping = begins == true ? [first].compactMap { $0 } : []
    namesOnlyDropping = begins == true && !matcher.contains(.instead)
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
    if !closeness.isEmpty { return .no(.closeness, closeness) }
    if namesOnlyDropping, !hasSetting, amounts.isEmpty { return .no(.onlyDropping, dropping) }
    let isShown = matcher.contains(.means) || hasClauseOfDoing
    let vague = (matcher.find(.vague) + matcher.find(.forgiving)).filter { !isPartOfWord($0) }
    if !vague.isEmpty, !isShown, !hasAct(outside: vague) { return .no(.vague, vague) }
    let general = matcher.find(.general).filter { !isNarrowedByNeighbour($0) && !isPartOfWord($0) }
    if !general.isEmpty, narrowing.isEmpty, !matcher.contains(.example), !hasAct(outside: general + vague) { return .no(.general, general) }
    let hasDetail = !narrowing.isEmpty || !tools.isEmpty || !amounts.isEmpty || !counted.isEmpty || !every.isEmpty
    let isPlaced = hasAct(outside: vague) && hasSetting
    if !isPlaced, content < 2 || (content < 3 && !hasDetail) { return .no(.thin) }
    return .yes(.act, acts.isEmpty ? narrowing : Array(acts.prefix(1)) + narrowing + tools)
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
    let periods = matcher.find(.period) + matcher.find(.deadline)
    guard !periods.isEmpty else { return .no(.noPeriod) }
    let forgiving = matcher.find(.forgiving)
    return forgiving.isEmpty ? .yes(.period, periods) : .no(.forgivingDate, forgiving)
  }
}
