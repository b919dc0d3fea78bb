/// How SMART a goal is that a person wrote.
public struct WrittenGoal: Hashable, Sendable {
  public enum Letter: String, CaseIterable, Hashable, Sendable {
    case specific, measurable, achievable, relevant, timeBound
  }

  /// One letter, with why it is met or not and the words that speak for it.
  public struct Reading: Hashable, Sendable {
    public var met: Bool
    /// One sentence.
    public var why: String
    /// In the order of the text.
    public var evidence: [Evidence]
  }

  /// Words of the goal. Places are counted in code points from 0; `end` is behind the last one.
  public struct Evidence: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
  }

  /// As it was given.
  public var text: String
  public var specific: Reading
  public var measurable: Reading
  public var achievable: Reading
  public var relevant: Reading
  public var timeBound: Reading
  /// One concrete piece for each letter that is not met, in the order of the letters, then what else would help.
  public var advice: [String]
  /// How sure the writer says they are, 0 to 10; nil where no figure is given.
  public var confidence: Double?
  /// False where too few of the words are English ones that are known here; then no letter is met.
  public var isEnglish: Bool
  /// What comes before any goal, each once. Where one of them is grave, no letter is met.
  public var dangers: [Danger] = []

  public subscript(letter: Letter) -> Reading {
    switch letter {
    case .specific: specific
    case .measurable: measurable
    case .achievable: achievable
    case .relevant: relevant
    case .timeBound: timeBound
    }
  }

  /// The letters that are met.
  public var met: [Letter] { Letter.allCases.filter { self[$0].met } }

  /// The share of the five letters that is met, 0 to 1.
  public var overall: Double { Double(met.count) / Double(Letter.allCases.count) }
}
