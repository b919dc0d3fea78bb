import Interview

/// The weights, thresholds and limits by which answers become goal drafts: data, read from a file.
public struct ScoringWeights: Hashable, Sendable {
  public var id: String
  public var version: String
  public var priority: Priority
  public var raised: Raised
  /// From this difference in need on, 0...10, the two views are worth discussing.
  public var gap: Double
  public var most: Most
  public var steps: Steps
  public var times: Times
  public var smart: SMART
  public var fit: Fit
  /// The order in which goals are worked on, first stage first. An area that is in none comes last.
  public var stages: [[Stage]]
  /// What each flag does to drafts. A flag without a gate is shown and holds nothing.
  public var gates: [Gate]
  /// The words for each kind of suggestion.
  public var suggestions: [SuggestionText]
  /// What each partner does by an answer about a pattern, by name.
  public var patterns: [PatternName]

  public init(
    id: String, version: String, priority: Priority, raised: Raised, gap: Double, most: Most,
    steps: Steps, times: Times, smart: SMART, fit: Fit, stages: [[Stage]], gates: [Gate],
    suggestions: [SuggestionText], patterns: [PatternName] = []
  ) {
    self.id = id
    self.version = version
    self.priority = priority
    self.raised = raised
    self.gap = gap
    self.most = most
    self.steps = steps
    self.times = times
    self.smart = smart
    self.fit = fit
    self.stages = stages
    self.gates = gates
    self.suggestions = suggestions
    self.patterns = patterns
  }

  /// How much each part adds to the priority of an area, 0...1; together 1.
  public struct Priority: Hashable, Sendable {
    public var need: Double
    public var importance: Double
    public var confidence: Double
    public var heard: Double
    public var named: Double

    public init(
      need: Double, importance: Double, confidence: Double, heard: Double, named: Double
    ) {
      self.need = need
      self.importance = importance
      self.confidence = confidence
      self.heard = heard
      self.named = named
    }
  }

  /// When a partner counts as raising an area; every figure 0...10.
  public struct Raised: Hashable, Sendable {
    public var need: Double
    public var importance: Double
    /// Need, where importance was not given.
    public var needAlone: Double
    /// Need, where the area was heard in the person's own words or named as the one thing to change.
    public var needIfHeardOrNamed: Double

    public init(
      need: Double, importance: Double, needAlone: Double, needIfHeardOrNamed: Double
    ) {
      self.need = need
      self.importance = importance
      self.needAlone = needAlone
      self.needIfHeardOrNamed = needIfHeardOrNamed
    }
  }

  /// How many drafts there are at most.
  public struct Most: Hashable, Sendable {
    public var joint: Int
    /// For each partner.
    public var individual: Int

    public init(joint: Int, individual: Int) {
      self.joint = joint
      self.individual = individual
    }
  }

  /// How far a target may be from the baseline.
  public struct Steps: Hashable, Sendable {
    /// Points on a ruler.
    public var ruler: Double
    /// Points on a ruler, where confidence is below ``lowConfidence``.
    public var rulerLowConfidence: Double
    /// 0...10.
    public var lowConfidence: Double
    /// For a figure "of the last five".
    public var share: Double
    /// What is to happen more often may grow to `frequencyFactor` times the baseline, plus `frequencyPlus`.
    public var frequencyFactor: Double
    public var frequencyPlus: Double
    /// What is to happen less often may fall to this share of the baseline, 0...1.
    public var reduction: Double

    public init(
      ruler: Double, rulerLowConfidence: Double, lowConfidence: Double, share: Double,
      frequencyFactor: Double, frequencyPlus: Double, reduction: Double
    ) {
      self.ruler = ruler
      self.rulerLowConfidence = rulerLowConfidence
      self.lowConfidence = lowConfidence
      self.share = share
      self.frequencyFactor = frequencyFactor
      self.frequencyPlus = frequencyPlus
      self.reduction = reduction
    }
  }

  /// When goals are due, in weeks from the later interview.
  public struct Times: Hashable, Sendable {
    public var weeks: Int
    public var checkpointWeeks: Int
    /// No goal is due later than this.
    public var mostWeeks: Int
    public var firstStepWeeks: Int
    /// Below this confidence (0...10) the first small step is due after ``firstStepWeeks``.
    public var firstStepConfidence: Double
    /// So it is where this holds for an owner.
    public var firstStepWhen: Guard?

    public init(
      weeks: Int, checkpointWeeks: Int, mostWeeks: Int, firstStepWeeks: Int,
      firstStepConfidence: Double, firstStepWhen: Guard? = nil
    ) {
      self.weeks = weeks
      self.checkpointWeeks = checkpointWeeks
      self.mostWeeks = mostWeeks
      self.firstStepWeeks = firstStepWeeks
      self.firstStepConfidence = firstStepConfidence
      self.firstStepWhen = firstStepWhen
    }
  }

  /// The thresholds of the five letters.
  public struct SMART: Hashable, Sendable {
    /// From this confidence on (0...10) a step counts as achievable; from ``halfConfident`` on, half.
    public var confident: Double
    public var halfConfident: Double
    /// From this importance on (0...10) a goal counts as relevant.
    public var importance: Double
    /// The overall score is never more than this above the lowest letter.
    public var aboveLowest: Double
    /// Below this overall score a draft needs work; below it a letter is not met.
    public var needsWork: Double

    public init(
      confident: Double, halfConfident: Double, importance: Double, aboveLowest: Double,
      needsWork: Double
    ) {
      self.confident = confident
      self.halfConfident = halfConfident
      self.importance = importance
      self.aboveLowest = aboveLowest
      self.needsWork = needsWork
    }
  }

  /// What makes one behaviour fit better than another, beside the preferences that it names itself.
  public struct Fit: Hashable, Sendable {
    /// For each owner who is willing to try the behaviour's tool.
    public var toolWilling: Double
    /// For each owner who chose tools, and not this one.
    public var toolUnwilling: Double
    /// For each owner whose own words speak of the behaviour.
    public var ownWords: Double
    /// Where it takes more time than an owner can give.
    public var tooLong: Double

    public init(toolWilling: Double, toolUnwilling: Double, ownWords: Double, tooLong: Double) {
      self.ownWords = ownWords
      self.toolWilling = toolWilling
      self.toolUnwilling = toolUnwilling
      self.tooLong = tooLong
    }
  }

  /// An area in a stage; where `when` is given, only if it holds for a partner.
  public struct Stage: Hashable, Sendable {
    public var area: Area
    public var when: Guard?

    public init(area: Area, when: Guard? = nil) {
      self.area = area
      self.when = when
    }
  }

  func gate(_ flag: Flag) -> Gate? { gates.first { $0.flag == flag } }

  /// The place of an entry among safety entries: 1 stands on top.
  public func urgency(_ entry: SafetyEntry) -> Int {
    gate(entry.flag).map { entry.level == .high ? $0.urgencyHigh : $0.urgencySome } ?? .max
  }
}
