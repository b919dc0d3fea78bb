import Interview

/// Something that people can do, from which a goal is made. It is always an act of the owners' own.
public struct Behaviour: Hashable, Sendable {
  public enum Owners: String, CaseIterable, Hashable, Sendable {
    case couple
    /// One partner alone.
    case one
  }

  /// A wording for those for whom its condition holds; the first one that fits is taken.
  public struct Part: Hashable, Sendable {
    public var when: Guard?
    /// Within a sentence, and without a full stop.
    public var text: String

    public init(when: Guard? = nil, text: String) {
      self.when = when
      self.text = text
    }
  }

  /// What makes the behaviour fit somebody.
  public struct Preference: Hashable, Sendable {
    public var when: Guard
    public var weight: Double
    /// Why, for the therapist: a sentence about the person without a subject, "goes quiet when things come up".
    public var because: String

    public init(when: Guard, weight: Double, because: String) {
      self.when = when
      self.weight = weight
      self.because = because
    }
  }

  public var id: String
  public var area: Area
  public var owners: Owners
  /// Has to hold for every owner.
  public var when: Guard?
  /// May hold for no owner.
  public var unless: Guard?
  /// The figures that it moves; empty where it may move any. Where people gave another one, for which there are other
  /// behaviours, it does not fit.
  public var indicators: [String]
  /// The id of the tool that it is made of.
  public var tool: String?
  /// Ids of tools that go with it, the best first: see ``Tool``.
  public var weaves: [String]
  public var prefer: [Preference]
  /// Words in which people speak of it themselves.
  public var words: [SpokenPhrase]
  /// Minutes a week that it takes.
  public var minutes: Double?
  /// It has a day of the week of its own.
  public var scheduled: Bool
  /// What is done, as whole sentences: "We ..." or "I ...".
  public var text: String
  /// When, where or with whom. The first whose condition holds for an owner is taken; the last one has none.
  public var settings: [Part]
  /// What each owner does, following "Each of us" or "Partner A". Empty for a behaviour of one partner.
  public var does: [Part]
  /// A small thing to begin with, as a sentence.
  public var firstStep: String
  /// How one would notice that the target is reached, as the end of "A sign of it:".
  public var sign: String
  /// Why it is likely to help, for the therapist: one sentence.
  public var rationale: String

  public init(
    id: String, area: Area, owners: Owners, when: Guard? = nil, unless: Guard? = nil,
    indicators: [String] = [], tool: String? = nil, weaves: [String] = [], prefer: [Preference] = [],
    words: [SpokenPhrase] = [],
    minutes: Double? = nil, scheduled: Bool = false, text: String, settings: [Part],
    does: [Part] = [], firstStep: String, sign: String = "", rationale: String = ""
  ) {
    self.id = id
    self.area = area
    self.owners = owners
    self.when = when
    self.unless = unless
    self.indicators = indicators
    self.tool = tool
    self.weaves = weaves
    self.prefer = prefer
    self.words = words
    self.minutes = minutes
    self.scheduled = scheduled
    self.text = text
    self.settings = settings
    self.does = does
    self.firstStep = firstStep
    self.sign = sign
    self.rationale = rationale
  }

  /// Every question that its conditions read.
  public var reads: Set<StateID> {
    let guards =
      [when, unless].compactMap { $0 } + prefer.map(\.when) + (settings + does).compactMap(\.when)
    return guards.reduce(into: []) { $0.formUnion($1.reads) }
  }
}
