import Interview

/// What a lexicon file says, before it is made ready for hearing.
public struct LexiconDefinition: Sendable {
  /// How much a hit of each strength adds, and how hits add up.
  public struct Weights: Hashable, Sendable {
    public var strong: Double
    public var plain: Double
    public var hint: Double
    /// The second-best hit counts this much of its weight, the third this much of that, and so on.
    public var decay: Double
    /// An area whose hits weigh less than this share of the strongest area's is not acted on.
    public var relative: Double
    /// How many times a hit counts in the first of several sentences, for an area and for what a text is about: people
    /// begin with what brings them.
    public var opening: Double

    public init(
      strong: Double, plain: Double, hint: Double, decay: Double, relative: Double, opening: Double = 1
    ) {
      self.strong = strong
      self.plain = plain
      self.hint = hint
      self.decay = decay
      self.relative = relative
      self.opening = opening
    }
  }

  /// Whom a sentence is about.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    case me, partner, ex, child
    /// A parent, a friend, a boss: somebody outside the couple.
    case other
    /// Somebody who is only called he, she or they.
    case third
  }

  /// What becomes of a hit that is not about the couple now.
  public enum Consequence: Hashable, Sendable {
    case keep, drop
    /// It counts as a hit of this flag instead.
    case becomes(CueFlag)
  }

  /// The ways of saying one thing.
  public struct Cue: Sendable {
    /// The score, 0...1, from which it is acted on.
    public var actFrom: Double
    /// The same in a text that is plainly about something else than a couple, where that differs: a break-up is told
    /// of by couples, low mood by those who come alone.
    public var actFromElsewhere: Double?
    /// The same in a text that is about a couple.
    public var actFromCouple: Double?
    /// Takes the place of ``actFrom`` for an area in a text of several sentences that nobody asked for: there, hits in
    /// the first sentence count more, and a long story touches on much.
    public var actFromPost: Double?
    public var strong: [Pattern]
    public var plain: [Pattern]
    public var hint: [Pattern]
    /// A hit that overlaps one of these does not count.
    public var not: [Pattern]
    /// What the speaker says of themselves, strong as well: it counts, and is told apart ("I hit him").
    public var own: [Pattern]
    public var about: [Subject: Consequence]
    /// What becomes of a hit in a sentence about somebody's childhood.
    public var childhood: Consequence
    /// What becomes of a hit in a sentence about long ago.
    public var past: Consequence
    /// Areas that this flag speaks for too, with the weight that it adds.
    public var lends: [Area: Double]

    public init(
      actFrom: Double = 0.5, strong: [Pattern] = [], plain: [Pattern] = [], hint: [Pattern] = [],
      not: [Pattern] = [], own: [Pattern] = [], about: [Subject: Consequence] = [:],
      childhood: Consequence = .keep, past: Consequence = .keep, lends: [Area: Double] = [:],
      actFromElsewhere: Double? = nil, actFromCouple: Double? = nil, actFromPost: Double? = nil
    ) {
      self.actFrom = actFrom
      self.actFromElsewhere = actFromElsewhere
      self.actFromCouple = actFromCouple
      self.actFromPost = actFromPost
      self.strong = strong
      self.plain = plain
      self.hint = hint
      self.not = not
      self.own = own
      self.about = about
      self.childhood = childhood
      self.past = past
      self.lends = lends
    }
  }

  /// A word list that general rules read. Patterns can use any list of the file.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case me = "self"
    case he, she, they, partner, ex, child, male, female, others
    /// Words that turn what follows into its opposite.
    case negators
    /// Words that carry a negation on: "he does not shout *or* throw things".
    case joiners
    /// Words for several people, whom no "he" or "she" can mean.
    case many

    /// Whether a file may leave the list out.
    public var isOptional: Bool { self == .joiners || self == .many }
    /// Words that a negation reaches through: "never *really had any* rows".
    case carriers
    /// Words that begin a new clause, which a negation does not reach into.
    case breaks
  }

  public var weights: Weights
  public var spellings: [(word: String, variants: [String])]
  public var lists: [String: [Pattern]]
  /// What shows that a text is about a couple, and what shows that it is about something else.
  public var couple: Cue
  public var elsewhere: Cue
  public var childhood: [Pattern]
  public var past: [Pattern]
  public var present: [Pattern]
  /// What takes back the words before it: "... is not a problem".
  public var denials: [Pattern]
  public var areas: [Area: Cue]
  public var flags: [CueFlag: Cue]

  public init(
    weights: Weights, spellings: [(word: String, variants: [String])] = [],
    lists: [String: [Pattern]] = [:], couple: Cue = Cue(), elsewhere: Cue = Cue(),
    childhood: [Pattern] = [], past: [Pattern] = [], present: [Pattern] = [],
    denials: [Pattern] = [], areas: [Area: Cue] = [:], flags: [CueFlag: Cue] = [:]
  ) {
    self.weights = weights
    self.spellings = spellings
    self.lists = lists
    self.couple = couple
    self.elsewhere = elsewhere
    self.childhood = childhood
    self.past = past
    self.present = present
    self.denials = denials
    self.areas = areas
    self.flags = flags
  }
}
