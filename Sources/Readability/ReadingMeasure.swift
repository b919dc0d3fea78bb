/// A published measure of how hard a text is to read, for one language.
public enum ReadingMeasure: String, CaseIterable, Hashable, Sendable {
  /// English; a grade of school, where less is easier.
  case fleschKincaid = "flesch-kincaid"
  /// Spanish; a score from 0 to 100, where more is easier.
  case fernandezHuerta = "fernandez-huerta"

  /// The measure for texts in a language; nil where there is none.
  ///
  /// - Parameter language: A BCP 47 tag, such as `en` or `es-MX`.
  public init?(language: String) {
    switch language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased() {
    case "en": self = .fleschKincaid
    case "es": self = .fernandezHuerta
    default: return nil
    }
  }

  /// The value of the measure; nil for a text without words.
  public func value(of grade: Grade) -> Double? {
    switch self {
    case .fleschKincaid: grade.fleschKincaid
    case .fernandezHuerta: grade.fernandezHuerta
    }
  }

  /// Whether fewer years of school are needed the higher the value is.
  public var higherIsEasier: Bool { self == .fernandezHuerta }

  /// The hardest that a part of an interview may be, read as running text.
  public var hardestPart: Double {
    switch self {
    case .fleschKincaid: 7
    case .fernandezHuerta: 70
    }
  }

  /// The hardest that one long text may be: a single screen is short, and its figure moves more than that of a part.
  public var hardestText: Double {
    switch self {
    case .fleschKincaid: 8
    case .fernandezHuerta: 65
    }
  }

  public func exceeds(_ value: Double, _ hardest: Double) -> Bool {
    higherIsEasier ? value < hardest : value > hardest
  }

  /// How much easier `whole` would read without `sentence`, in units of the measure; 0 where nothing else is there.
  public func weight(of sentence: Grade, in whole: Grade) -> Double {
    guard let before = value(of: whole), let after = value(of: whole - sentence) else { return 0 }
    return higherIsEasier ? after - before : before - after
  }

  /// The syllables of a word as it is spoken, at least 1.
  public func syllables(of word: String) -> Int {
    switch self {
    case .fleschKincaid: englishSyllables(word)
    case .fernandezHuerta: spanishSyllables(word)
    }
  }
}
