import Interview

/// Hears one text: finds the hits, applies the general rules, and adds up what is left.
struct Listener {
  private let lexicon: Lexicon
  private let text: HeardText
  private let setting: Lexicon.Setting
  private let scalars: [Unicode.Scalar]
  private let roles: [Lexicon.Roles]
  private let subjects: [LexiconDefinition.Subject?]
  private let hits: [PatternIndex.Hit]

  init(lexicon: Lexicon, text: String, setting: Lexicon.Setting) {
    self.lexicon = lexicon
    self.setting = setting
    scalars = Array(text.unicodeScalars.prefix(Lexicon.longestText))
    var heard = String.UnicodeScalarView()
    heard.append(contentsOf: scalars)
    let tokens = lexicon.tokens(of: String(heard))
    self.text = tokens
    let roles = tokens.indices.map { lexicon.roles(of: tokens, at: $0) }
    self.roles = roles
    subjects = Self.subjects(roles)
    hits = lexicon.index.hits(in: tokens)
  }

  func cues() -> Cues {
    var byCategory: [Int: [PatternIndex.Hit]] = [:]
    for hit in hits { byCategory[hit.meaning.category, default: []].append(hit) }
    func found(_ category: Lexicon.Category) -> [PatternIndex.Hit] {
      Lexicon.categories.firstIndex(of: category).flatMap { byCategory[$0] } ?? []
    }
    func sentences(_ category: Lexicon.Category) -> Set<Int> {
      Set(found(category).map { text.words[$0.words.lowerBound].sentence })
    }
    let childhood = sentences(.childhood)
    let past = sentences(.past).union(childhood)
    let present = sentences(.present)
    let denials = Set(found(.denial).map(\.words.lowerBound))

    var counted: [Lexicon.Category: [PatternIndex.Hit]] = [:]
    for (number, category) in Lexicon.categories.enumerated() {
      guard let cue = lexicon.cues[category], let list = byCategory[number] else { continue }
      let voids = list.filter(\.meaning.voids)
      for hit in list where !hit.meaning.voids {
        guard !voids.contains(where: { $0.words.overlaps(hit.words) }), !isNegated(hit),
          !isDenied(hit, denials)
        else { continue }
        let sentence = text.words[hit.words.lowerBound].sentence
        var consequence = cue.about[subject(of: hit)] ?? .keep
        if consequence == .keep, childhood.contains(sentence), !present.contains(sentence) {
          consequence = cue.childhood
        }
        if consequence == .keep, past.contains(sentence), !present.contains(sentence) {
          consequence = cue.past
        }
        switch consequence {
        case .keep: counted[category, default: []].append(hit)
        case .drop: break
        case .becomes(let flag): counted[.flag(flag), default: []].append(hit)
        }
      }
    }
    let isAboutCouple = isAboutCouple(counted)
    let isElsewhere = !isAboutCouple && isAboutOthers(counted)
    let flags = CueFlag.allCases.compactMap { flag -> FlagCue? in
      guard let cue = lexicon.cues[.flag(flag)], let hits = counted[.flag(flag)] else { return nil }
      let (total, distinct) = sum(hits)
      let score = Self.score(total)
      let least = (isAboutCouple ? cue.actFromCouple : isElsewhere ? cue.actFromElsewhere : nil) ?? cue.actFrom
      guard score >= least else { return nil }
      let isPast = distinct.allSatisfy {
        let sentence = text.words[$0.words.lowerBound].sentence
        return past.contains(sentence) && !present.contains(sentence)
      }
      let own = distinct.filter(\.meaning.own)
      let others = hits.filter { hit in !own.contains { $0.words.overlaps(hit.words) } }
      let scoreOfOthers = own.isEmpty ? score : Self.score(sum(others).total)
      return FlagCue(
        flag: flag, score: score, evidence: evidence(distinct), isPast: isPast, own: evidence(own),
        scoreOfOthers: scoreOfOthers >= least ? scoreOfOthers : 0)
    }
    return Cues(
      areas: isAboutCouple ? areas(counted, flags) : [],
      flags: flags.sorted { ($0.score, $1.flag.rawValue) > ($1.score, $0.flag.rawValue) })
  }

  private func areas(
    _ counted: [Lexicon.Category: [PatternIndex.Hit]], _ flags: [FlagCue]
  ) -> [AreaCue] {
    let heard = Area.allCases.compactMap { area -> (cue: AreaCue, total: Double)? in
      guard let cue = lexicon.cues[.area(area)] else { return nil }
      var lent: [PatternIndex.Hit] = []
      for flag in flags {
        guard let weight = lexicon.cues[.flag(flag.flag)]?.lends[area],
          let best = counted[.flag(flag.flag)]?.max(by: { $0.meaning.weight < $1.meaning.weight })
        else { continue }
        var hit = best
        hit.meaning.weight = weight
        lent.append(hit)
      }
      let (total, distinct) = sum(counted[.area(area)] ?? [], lent: lent, opening: lexicon.weights.opening)
      let score = Self.score(total)
      let least = isPost ? cue.actFromPost ?? cue.actFrom : cue.actFrom
      guard !distinct.isEmpty, score >= least else { return nil }
      return (AreaCue(area: area, score: score, evidence: evidence(distinct)), total)
    }
    let best = heard.map(\.total).max() ?? 0
    return
      heard.filter { $0.total >= best * lexicon.weights.relative }.map(\.cue)
      .sorted { ($0.score, $1.area.rawValue) > ($1.score, $0.area.rawValue) }
  }

  /// The decayed sum of distinct hits.
  ///
  /// - Parameter opening: How many times a hit counts in the first of several sentences; what is lent counts once.
  private func sum(
    _ hits: [PatternIndex.Hit], lent: [PatternIndex.Hit] = [], opening: Double = 1
  ) -> (total: Double, distinct: [PatternIndex.Hit]) {
    let ordered = hits.sorted {
      ($0.meaning.weight, $0.words.count, $1.words.lowerBound, $1.pattern)
        > ($1.meaning.weight, $1.words.count, $0.words.lowerBound, $0.pattern)
    }
    var taken = Array(repeating: false, count: text.words.count)
    var patterns: Set<Int> = []
    var distinct: [PatternIndex.Hit] = []
    for hit in ordered where distinct.count < 12 {
      guard !patterns.contains(hit.pattern), !hit.words.contains(where: { taken[$0] }) else {
        continue
      }
      patterns.insert(hit.pattern)
      for word in hit.words { taken[word] = true }
      distinct.append(hit)
    }
    let besides = lent.filter { hit in !hit.words.contains { taken[$0] } }
    let weights =
      distinct.map { $0.meaning.weight * (isOpening($0) ? opening : 1) } + besides.map(\.meaning.weight)
    var share = 1.0
    var total = 0.0
    for weight in weights.sorted(by: >) {
      total += weight * share
      share *= lexicon.weights.decay
    }
    return (total, distinct + besides)
  }

  /// A total, 0 or more, brought into 0...1.
  private static func score(_ total: Double) -> Double {
    ((1 - 1 / (1 + total * total + total)) * 100).rounded() / 100
  }

  /// Whether the text tells a story of several sentences that nobody asked for. An answer in an interview has no such
  /// beginning: it answers what was asked.
  private var isPost: Bool { setting == .unknown && text.words.first?.sentence != text.words.last?.sentence }

  /// Whether a hit stands in the first sentence of a post.
  private func isOpening(_ hit: PatternIndex.Hit) -> Bool {
    isPost && text.words[hit.words.lowerBound].sentence == text.words.first?.sentence
  }

  private func evidence(_ hits: [PatternIndex.Hit]) -> [Evidence] {
    hits.sorted { $0.words.lowerBound < $1.words.lowerBound }.map { hit in
      let start = text.words[hit.words.lowerBound].start
      let end = text.words[hit.words.upperBound].end
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      return Evidence(start: start, end: end, text: String(words))
    }
  }

  /// Whether the text is plainly about something else than a couple.
  private func isAboutOthers(_ counted: [Lexicon.Category: [PatternIndex.Hit]]) -> Bool {
    guard let cue = lexicon.cues[.elsewhere] else { return false }
    return Self.score(sum(counted[.elsewhere] ?? [], opening: lexicon.weights.opening).total) >= cue.actFrom
  }

  private func isAboutCouple(_ counted: [Lexicon.Category: [PatternIndex.Hit]]) -> Bool {
    guard let couple = lexicon.cues[.couple] else { return true }
    let opening = lexicon.weights.opening
    let about = sum(counted[.couple] ?? [], opening: opening).total + (beginsWithSomebodyUnnamed ? lexicon.weights.plain : 0)
    let elsewhere = sum(counted[.elsewhere] ?? [], opening: opening).total
    switch setting {
    case .unknown: return Self.score(max(0, about - elsewhere)) >= couple.actFrom
    case .couple:
      return about > 0 || Self.score(elsewhere) < lexicon.cues[.elsewhere]?.actFrom ?? 1
    }
  }

  /// Whether the first person in the text besides the speaker is a "he" or "she" whom nobody has named: who writes so to
  /// a couples' counsellor means the partner.
  private var beginsWithSomebodyUnnamed: Bool {
    for index in text.indices {
      if Self.noun(roles[index]) != nil { return false }
      if !roles[index].isDisjoint(with: [.he, .she]) { return true }
    }
    return false
  }

  // MARK: General rules

  /// "never hit", "not really suicidal": a negator before the hit, with nothing but carriers between; of "does not
  /// shout or throw things" also the second.
  private func isNegated(_ hit: PatternIndex.Hit) -> Bool {
    let clause = text.words[hit.words.lowerBound].clause
    var index = hit.words.lowerBound - 1
    var others = index >= 0 && roles[index].contains(.joiner) ? 2 : 0
    while index >= 0, hit.words.lowerBound - index <= 7, text.words[index].clause == clause {
      if roles[index].contains(.negator) { return true }
      if !roles[index].contains(.carrier) {
        guard others > 0, Self.noun(roles[index]) == nil, roles[index].isDisjoint(with: [.me, .breaks])
        else { return false }
        others -= 1
      }
      index -= 1
    }
    return false
  }

  /// "money is not a problem": a denial right behind the hit.
  private func isDenied(_ hit: PatternIndex.Hit, _ denials: Set<Int>) -> Bool {
    let sentence = text.words[hit.words.upperBound].sentence
    return (1...2).contains { step in
      let next = hit.words.upperBound + step
      return next < text.words.count && text.words[next].sentence == sentence
        && denials.contains(next)
    }
  }

  /// The person whom a hit is about: the one it begins with, else the nearest one before it in the sentence.
  private func subject(of hit: PatternIndex.Hit) -> LexiconDefinition.Subject {
    let start = hit.words.lowerBound
    for index in start...min(start + 1, hit.words.upperBound) {
      if Self.noun(roles[index]) != nil, let subject = subjects[index] { return subject }
    }
    var index = start
    let first = text.sentence(of: start).lowerBound
    while index >= first {
      if let subject = subjects[index] { return subject }
      index -= 1
    }
    return .me
  }

  private static func noun(_ roles: Lexicon.Roles) -> LexiconDefinition.Subject? {
    if roles.contains(.ex) { return .ex }
    if roles.contains(.partner) { return .partner }
    if roles.contains(.child) { return .child }
    if !roles.isDisjoint(with: [.male, .female, .others]) { return .other }
    return nil
  }

  /// "My", "his", "my husband's".
  private static func isPossessive(_ owner: Lexicon.Roles) -> Bool {
    noun(owner) != nil || !owner.isDisjoint(with: [.me, .he, .she, .they])
  }

  /// For each word that names or stands for a person, who that is. "He" is the last person who can be a he, but "he
  /// takes after his father" still speaks of the first, and children are never he; "my sister's husband" is nobody's partner here.
  private static func subjects(_ roles: [Lexicon.Roles]) -> [LexiconDefinition.Subject?] {
    var he: LexiconDefinition.Subject?
    var she: LexiconDefinition.Subject?
    var they: LexiconDefinition.Subject?
    return roles.indices.map { index in
      let role = roles[index]
      if let noun = noun(role) {
        let owner = index > roles.startIndex ? roles[index - 1] : []
        if noun == .partner, Self.noun(owner) == .other {
          (he, she, they) = (.other, .other, .other)
          return .other
        }
        if role.contains(.many) {
          they = noun
          return noun
        }
        // "When I was a child": nobody whom a "he" would mean.
        if noun == .child, !Self.isPossessive(owner) { return noun }
        let isHis = (noun == .other || noun == .ex) && owner.contains(.he)
        let isHers = (noun == .other || noun == .ex) && owner.contains(.she)
        if noun != .other || role.contains(.male), !isHis { he = noun }
        if noun != .other || role.contains(.female), !isHers { she = noun }
        if noun != .partner || they == nil { they = noun }
        return noun
      }
      if role.contains(.me) { return .me }
      if role.contains(.he) { return he ?? .third }
      if role.contains(.she) { return she ?? .third }
      if role.contains(.they) { return they ?? .third }
      return nil
    }
  }
}
