import Interview
import Readability
import Yams

/// What a visitor would find hard to read, or hard to take, in an interview that can be run.
///
/// Each part is measured as running text, with policy and crisis texts filled in and option labels apart; each text is
/// searched for long sentences and for words that texts for visitors do without; each long text is measured by itself.
/// The same goes for a translation, by the measure of its language, and for a file of phrases, which is one part.
///
/// - Parameter interview: What a translation translates.
public func readingFaults(_ bytes: [UInt8], _ name: String, of interview: Interview? = nil) -> [Fault] {
  guard let reading = InterviewReading(bytes, name, of: interview) else { return [] }
  return reading.faults()
}

/// The texts of an interview, measured.
struct InterviewReading {
  let file: String
  private let lines: [[Unicode.Scalar]]
  let texts: InterviewTexts
  let rules: ReadingRules
  /// The texts as visitors read them, under each policy on secrets that a clinic may choose.
  private let variants: [[Filled]]

  init?(_ bytes: [UInt8], _ name: String, of interview: Interview? = nil) {
    guard let root = YAMLReader(file: name).document(bytes) else { return nil }
    file = name
    lines = sourceLines(bytes)
    texts = InterviewTexts(bytes, root, of: interview)
    rules = ReadingFile.bundledRules(for: texts.language, goals: root["behaviours"] != nil)
    let (texts, rules) = (texts, rules)
    let plain = texts.texts.map { Filled($0, $0.text, rules) }
    variants = Self.settings.map { settings in
      plain.map { text in
        text.source.text.scalars.contains("{")
          ? Filled(text.source, text.source.text.filled(texts.named, settings), rules) : text
      }
    }
  }

  /// One text as the visitor reads it.
  private struct Filled {
    var source: VisitorText
    var text: PlacedText
    var sentences: [Sentence]

    init(_ source: VisitorText, _ text: PlacedText, _ rules: ReadingRules) {
      self.source = source
      self.text = text
      // A name that is still there has no text, which is a fault of its own.
      sentences = rules.sentences(of: text.withoutNames)
    }
  }

  /// What `{name}` stands for under each policy.
  private static let settings: [[String: String]] = SecretsPolicy.allCases.map { policy in
    var config = Config()
    config.secretsPolicy = policy
    // What is heard is put into words by the program; one area is the shortest that it can be.
    return config.texts.merging(["heard": "trust"]) { $1 }
  }

  func faults() -> [Fault] {
    let words = texts.texts.flatMap(wordFaults)
    let lengths = variants.joined().flatMap { text in
      rules.lengthFindings(in: text.sentences).map { fault($0, in: text.text) }
    }
    // What several texts or policies share is one fault, though its figures may differ.
    var seen: Set<SeenFault> = []
    return (words + lengths + texts.parts.compactMap { partFault($0.id) }).filter { fault in
      seen.insert(SeenFault(code: "\(fault.code)", line: fault.line, column: fault.column)).inserted
    }
  }

  private struct SeenFault: Hashable {
    var code: String
    var line, column: Int
  }

  /// Words that visitors should not meet, where they are written, and allowances that nothing needs.
  private func wordFaults(_ text: VisitorText) -> [Fault] {
    var needed: Set<AllowedWord> = []
    var faults: [Fault] = []
    for finding in words(of: text) {
      guard case .word(let rule, let written) = finding.problem else { continue }
      if rule.kind == .marriage, isOneOfSeveral(text) { continue }
      let allowed = text.allowed.filter { $0.word == written.lowercased() }
      needed.formUnion(allowed)
      if allowed.isEmpty { faults.append(fault(finding, in: text.text)) }
    }
    for allowed in text.allowed where !needed.contains(allowed) {
      faults.append(fault(.needlessAllowance, allowed.place, Wording.needlessAllowance(allowed.word)))
    }
    return faults
  }

  private func words(of text: VisitorText) -> [ReadingFinding] {
    rules.wordFindings(in: rules.sentences(of: text.text.withoutNames))
  }

  /// Whether the text is an option beside which another one says nothing of marriage.
  private func isOneOfSeveral(_ text: VisitorText) -> Bool {
    guard case .option = text.role else { return false }
    return texts.texts.contains { other in
      other.role == text.role && !words(of: other).contains {
        if case .word(let rule, _) = $0.problem { rule.kind == .marriage } else { false }
      }
    }
  }

  /// The fault of a part that is too hard as running text, at the sentence that weighs most; under the policy that
  /// makes it hardest.
  private func partFault(_ id: String) -> Fault? {
    let hardest = variants.map { running(id, $0) }.compactMap { running in
      rules.excess(of: running.flatMap(\.sentences)).map { (value: $0, texts: running) }
    }.max { isEasier($0.value, $1.value) }
    guard let hardest, let heaviest = rules.heaviest(of: hardest.texts.flatMap(\.sentences)),
      let text = hardest.texts.first(where: { $0.sentences.contains(heaviest) })
    else { return nil }
    let problem = ReadingProblem.hardPart(value: hardest.value, longest: rules.longestWords(heaviest))
    return fault(ReadingFinding(problem: problem, offset: heaviest.range.lowerBound), in: text.text, part: id)
  }

  private func isEasier(_ left: Double, _ right: Double) -> Bool {
    rules.measure?.higherIsEasier == true ? left > right : left < right
  }

  private func running(_ part: String, _ texts: [Filled]) -> [Filled] {
    texts.filter { $0.source.part == part && $0.source.role == .running }
  }

  private func fault(_ finding: ReadingFinding, in text: PlacedText, part: String? = nil) -> Fault {
    let wording = Wording.reading(finding.problem, rules, part: part)
    return fault(wording.code, text.place(at: finding.offset), (wording.message, wording.fix))
  }

  private func fault(_ code: FaultCode, _ place: SourcePlace, _ wording: (message: String, fix: String)) -> Fault {
    let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : []
    let before = String(String.UnicodeScalarView(line.prefix(place.column - 1)))
    return Fault(
      code: code, file: file, line: place.line, column: before.count + 1, message: wording.message,
      fix: wording.fix)
  }
}

// MARK: For a table

/// How one part of an interview reads.
public struct PartReading: Hashable, Sendable {
  public var part: String
  public var title: String
  public var grade: Grade
  /// By the measure of the interview's language; nil where it has none, or the part has no words.
  public var value: Double?
  /// Words of the longest sentence.
  public var longestSentence: Int
  /// Texts of at least ``ReadingRules/longTextSentences`` sentences and more than ``ReadingRules/longText`` words.
  public var longTexts: Int
  /// The value of the hardest of those.
  public var hardestText: Double?
}

/// How each part of an interview reads as running text, under the clinic's policy that makes it hardest.
///
/// - Throws: ``FaultyFile`` where the file is no interview that can be run.
public func partReadings(_ bytes: [UInt8], _ name: String) throws(FaultyFile) -> (ReadingMeasure?, [PartReading]) {
  _ = try InterviewFile(bytes: bytes, name: name)
  guard let reading = InterviewReading(bytes, name) else { throw FaultyFile(faults: []) }
  return (reading.rules.measure, reading.parts())
}

extension InterviewReading {
  func parts() -> [PartReading] {
    texts.parts.compactMap { part in
      let readings = variants.map { reading(part, running(part.id, $0)) }
      return readings.max { left, right in
        guard let one = left.value, let other = right.value else { return false }
        return isEasier(one, other)
      }
    }
  }

  private func reading(_ part: (id: String, title: String), _ running: [Filled]) -> PartReading {
    let sentences = running.flatMap(\.sentences)
    let grade = Grade(sentences)
    let long = running.map(\.sentences).filter { sentences in
      sentences.count >= ReadingRules.longTextSentences && Grade(sentences).words > ReadingRules.longText
    }.compactMap { rules.measure?.value(of: Grade($0)) }
    return PartReading(
      part: part.id, title: part.title, grade: grade, value: rules.measure?.value(of: grade),
      longestSentence: sentences.map(\.words.count).max() ?? 0, longTexts: long.count,
      hardestText: rules.measure?.higherIsEasier == true ? long.min() : long.max())
  }
}

// MARK: For sentences that stand elsewhere

/// What a visitor would find hard in texts that do not stand in an interview, such as the sentences of the program.
///
/// All of them together are held to what a part of an interview is, as one running text.
///
/// - Parameter texts: Each with a name for its place, which becomes the file of its faults. `{name}` counts as a word.
/// - Parameter language: A BCP 47 tag.
public func readingFaults(in texts: [(place: String, text: String)], language: String) -> [Fault] {
  let rules = ReadingFile.bundledRules(for: language)
  var faults: [Fault] = []
  var whole: [(place: String, text: [Unicode.Scalar], sentence: Sentence)] = []
  func report(_ finding: ReadingFinding, _ place: String, _ text: [Unicode.Scalar]) {
    let wording = Wording.reading(finding.problem, rules, part: nil)
    let before = text.prefix(finding.offset)
    let line = before.count { $0 == "\n" } + 1
    let column = finding.offset - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
    faults.append(
      Fault(
        code: wording.code, file: place, line: line, column: column, message: wording.message, fix: wording.fix))
  }
  for (place, text) in texts {
    let scalars = Array(text.unicodeScalars)
    let sentences = rules.sentences(of: scalars)
    for finding in rules.findings(in: sentences) { report(finding, place, scalars) }
    whole += sentences.map { (place, scalars, $0) }
  }
  let sentences = whole.map(\.sentence)
  if let value = rules.excess(of: sentences), let heaviest = rules.heaviest(of: sentences),
    let found = whole.first(where: { $0.sentence == heaviest })
  {
    let problem = ReadingProblem.hardPart(value: value, longest: rules.longestWords(heaviest))
    report(ReadingFinding(problem: problem, offset: heaviest.range.lowerBound), found.place, found.text)
  }
  return faults.sorted { ($0.file, $0) < ($1.file, $1) }
}
