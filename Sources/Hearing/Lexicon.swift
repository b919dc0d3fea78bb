import Interview

/// The ways in which people say things, made ready for hearing them.
public struct Lexicon: Sendable {
  /// What a pattern counts towards; its number is the `category` in the index.
  enum Category: Hashable, Sendable {
    case area(Area)
    case flag(CueFlag)
    case couple, elsewhere, childhood, past, present, denial
  }

  static let categories: [Category] =
    Area.allCases.map(Category.area) + CueFlag.allCases.map(Category.flag)
    + [.couple, .elsewhere, .childhood, .past, .present, .denial]

  let weights: LexiconDefinition.Weights
  let cues: [Category: LexiconDefinition.Cue]
  let index: PatternIndex
  let spelling: Spelling
  private let roles: [Roles]

  /// Which general rules a word takes part in.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ role: LexiconDefinition.Role) {
      let place = LexiconDefinition.Role.allCases.firstIndex(of: role) ?? 0
      self.init(rawValue: 1 << UInt16(place))
    }

    static let me = Roles(.me)
    static let he = Roles(.he)
    static let she = Roles(.she)
    static let they = Roles(.they)
    static let partner = Roles(.partner)
    static let ex = Roles(.ex)
    static let child = Roles(.child)
    static let male = Roles(.male)
    static let female = Roles(.female)
    static let others = Roles(.others)
    static let negator = Roles(.negators)
    static let joiner = Roles(.joiners)
    static let many = Roles(.many)
    static let carrier = Roles(.carriers)
    static let breaks = Roles(.breaks)
  }

  public init(_ definition: LexiconDefinition) {
    weights = definition.weights
    spelling = Spelling(definition.spellings)
    let expansion = PatternExpansion(spelling: spelling, lists: definition.lists)
    var cues: [Category: LexiconDefinition.Cue] = [
      .couple: definition.couple, .elsewhere: definition.elsewhere,
    ]
    for (area, cue) in definition.areas { cues[.area(area)] = cue }
    for (flag, cue) in definition.flags { cues[.flag(flag)] = cue }
    self.cues = cues

    var patterns: [(Pattern, PatternIndex.Meaning)] = []
    func add(
      _ list: [Pattern], _ category: Int, _ weight: Double, voids: Bool = false, own: Bool = false
    ) {
      for pattern in list {
        patterns.append(
          (pattern, PatternIndex.Meaning(category: category, weight: weight, voids: voids, own: own)))
      }
    }
    for (number, category) in Self.categories.enumerated() {
      switch category {
      case .childhood: add(definition.childhood, number, 0)
      case .past: add(definition.past, number, 0)
      case .present: add(definition.present, number, 0)
      case .denial: add(definition.denials, number, 0)
      case .area, .flag, .couple, .elsewhere:
        guard let cue = cues[category] else { continue }
        add(cue.strong, number, weights.strong)
        add(cue.plain, number, weights.plain)
        add(cue.hint, number, weights.hint)
        add(cue.not, number, 0, voids: true)
        add(cue.own, number, weights.strong, own: true)
      }
    }
    var index = PatternIndex(patterns, expansion: expansion)
    var roles: [PatternIndex.WordID: Roles] = [:]
    for role in LexiconDefinition.Role.allCases {
      for pattern in definition.lists[role.rawValue] ?? [] {
        for parts in expansion.variants(of: pattern) where parts.count == 1 {
          guard case .words(let keys, _) = parts[0] else { continue }
          for case .word(let word) in keys {
            roles[index.register(word), default: []].insert(Roles(role))
          }
        }
      }
    }
    var table = Array(repeating: Roles(), count: Int(index.vocabulary.count))
    for (id, role) in roles { table[Int(id)] = role }
    self.roles = table
    self.index = index
  }

  /// Counts the plain sequences that patterns stand for; more than ``mostVariants`` are not heard.
  public struct Variants {
    private let expansion: PatternExpansion

    public init(of definition: LexiconDefinition) {
      expansion = PatternExpansion(
        spelling: Spelling(definition.spellings), lists: definition.lists)
    }

    public func count(_ pattern: Pattern) -> Int { expansion.variants(of: pattern).count }
  }

  public static let mostVariants = PatternIndex.mostVariants

  /// Longer texts are heard up to here, in code points.
  public static let longestText = 50_000

  func roles(of text: HeardText, at index: Int) -> Roles {
    text.ids(index).reduce(into: Roles()) { $0.formUnion(roles[Int($1)]) }
  }

  func tokens(of text: String) -> HeardText {
    HeardText(text, spelling: spelling, vocabulary: index.vocabulary) {
      roles[Int($0)].contains(.negator)
    }
  }

  /// What a text speaks of.
  ///
  /// - Parameter setting: Whether the text is known to be about the couple, as an answer in an interview is.
  /// - Returns: Areas and flags, strongest first, with the words that speak for each.
  public func hear(_ text: String, setting: Setting = .unknown) -> Cues {
    Listener(lexicon: self, text: text, setting: setting).cues()
  }

  /// What is known about a text beforehand.
  public enum Setting: Hashable, Sendable {
    /// Nothing: areas are heard only where the text itself is about a couple.
    case unknown
    /// It answers a question about the couple: areas are heard unless the text is plainly about something else.
    case couple
  }
}
