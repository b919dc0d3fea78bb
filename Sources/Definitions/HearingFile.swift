import Hearing
import Interview
import Yams

/// A lexicon of the ways in which people say things, as read from a file.
public struct HearingFile: Sendable {
  public var lexicon: Lexicon

  public static let format = "commonground-hearing/1"

  /// Reads a lexicon.
  ///
  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let reader = HearingReader(file: name)
    let definition = reader.read(bytes)
    guard let definition, reader.yaml.faults.isEmpty else {
      throw FaultyFile(faults: reader.yaml.faults)
    }
    lexicon = Lexicon(definition)
  }
}

final class HearingReader {
  let yaml: YAMLReader
  private var definition = LexiconDefinition(
    weights: .init(strong: 1, plain: 0.7, hint: 0.35, decay: 0.7, relative: 0))
  private var written: [(pattern: Pattern, mark: Mark?)] = []

  init(file: String) { yaml = YAMLReader(file: file) }

  func read(_ bytes: [UInt8]) -> LexiconDefinition? {
    guard let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "a lexicon",
        known: [
          "format", "language", "weights", "spellings", "words", "couple", "elsewhere", "time",
          "denials", "areas", "flags",
        ])
    else { return nil }
    yaml.checkFormat(of: top, HearingFile.format)
    readWeights(top)
    readSpellings(top)
    readWords(top)
    if let fields = required("couple", in: top, known: Self.phraseKeys) {
      definition.couple = cue(fields)
    }
    if let fields = required("elsewhere", in: top, known: Self.phraseKeys) {
      definition.elsewhere = cue(fields)
    }
    if let time = required("time", in: top, known: ["childhood", "past", "present"]) {
      definition.childhood = patterns(time, "childhood")
      definition.past = patterns(time, "past")
      definition.present = patterns(time, "present")
    }
    definition.denials = patterns(top, "denials")
    for entry in required("areas", in: top)?.entries ?? [] {
      guard let area = yaml.value(entry.key, "areas", at: entry.mark, Area.self),
        let fields = yaml.fields(entry.value, of: "`\(entry.key)`", known: Self.areaKeys)
      else { continue }
      definition.areas[area] = cue(fields)
    }
    for entry in required("flags", in: top)?.entries ?? [] {
      guard let flag = yaml.value(entry.key, "flags", at: entry.mark, CueFlag.self),
        let fields = yaml.fields(entry.value, of: "`\(entry.key)`", known: Self.flagKeys)
      else { continue }
      definition.flags[flag] = cue(fields)
    }
    checkLists()
    return definition
  }

  private static let phraseKeys = ["act-from", "strong", "plain", "hint", "not"]
  private static let heardKeys = phraseKeys + ["about", "childhood", "past"]
  private static let areaKeys = heardKeys + ["act-from-post"]
  private static let flagKeys = heardKeys + ["lends", "own", "act-from-elsewhere", "act-from-couple"]

  private func required(_ key: String, in top: Fields, known: [String]? = nil) -> Fields? {
    guard top.has(key) else {
      top.reportMissing(key)
      return nil
    }
    return top.fields(key, known: known)
  }

  private func readWeights(_ top: Fields) {
    guard
      let fields = required(
        "weights", in: top, known: ["strong", "plain", "hint", "decay", "relative", "opening"])
    else { return }
    definition.weights = .init(
      strong: fields.requiredNumber("strong") ?? 0, plain: fields.requiredNumber("plain") ?? 0,
      hint: fields.requiredNumber("hint") ?? 0, decay: share(fields, "decay") ?? 0,
      relative: share(fields, "relative") ?? 0, opening: fields.number("opening") ?? 1)
    for key in ["strong", "plain", "hint", "opening"] {
      if let value = fields.number(key), value <= 0 || value > 10 {
        yaml.report(
          fields.node(key)?.mark, .outOfRange, HearingWording.weight(key), HearingWording.writeWeight)
      }
    }
  }

  /// A figure from 0 to 1.
  private func share(_ fields: Fields, _ key: String) -> Double? {
    guard let value = fields.requiredNumber(key) else { return nil }
    guard (0...1).contains(value) else {
      yaml.report(
        fields.node(key)?.mark, .outOfRange, HearingWording.share(key), HearingWording.writeShare)
      return nil
    }
    return value
  }

  private func readSpellings(_ top: Fields) {
    for entry in top.fields("spellings")?.entries ?? [] {
      let variants = yaml.list(entry.value, entry.key)?.compactMap { yaml.text($0, entry.key) }
      definition.spellings.append((entry.key, variants ?? []))
    }
  }

  private func readWords(_ top: Fields) {
    guard let words = required("words", in: top) else { return }
    for entry in words.entries { definition.lists[entry.key] = patterns(words, entry.key) }
    for role in LexiconDefinition.Role.allCases
    where !role.isOptional && definition.lists[role.rawValue] == nil {
      words.reportMissing(role.rawValue)
    }
  }

  private func patterns(_ fields: Fields, _ key: String) -> [Pattern] {
    (fields.list(key) ?? []).compactMap { node -> Pattern? in
      guard let text = yaml.text(node, key) else { return nil }
      do throws(PatternSyntaxError) {
        let pattern = try Pattern(parsing: text)
        written.append((pattern, node.mark))
        return pattern
      } catch {
        let (message, fix) = HearingWording.pattern(error.problem)
        yaml.report(in: node, offset: error.offset, .patternSyntax, message, fix)
        return nil
      }
    }
  }

  private func cue(_ fields: Fields) -> LexiconDefinition.Cue {
    var cue = LexiconDefinition.Cue(
      actFrom: share(fields, "act-from") ?? 0, strong: patterns(fields, "strong"),
      plain: patterns(fields, "plain"), hint: patterns(fields, "hint"),
      not: patterns(fields, "not"), own: patterns(fields, "own"),
      actFromElsewhere: fields.has("act-from-elsewhere") ? share(fields, "act-from-elsewhere") : nil,
      actFromCouple: fields.has("act-from-couple") ? share(fields, "act-from-couple") : nil,
      actFromPost: fields.has("act-from-post") ? share(fields, "act-from-post") : nil)
    if cue.strong.isEmpty, cue.plain.isEmpty, cue.hint.isEmpty {
      yaml.report(
        fields.mark, .noPatterns, HearingWording.noPatterns(fields.what),
        HearingWording.addPatterns)
    }
    for entry in fields.fields("about")?.entries ?? [] {
      guard
        let subject = yaml.value(
          entry.key, "about", at: entry.mark, LexiconDefinition.Subject.self)
      else { continue }
      cue.about[subject] = consequence(entry.value, "about")
    }
    cue.childhood = fields.node("childhood").flatMap { consequence($0, "childhood") } ?? .keep
    cue.past = fields.node("past").flatMap { consequence($0, "past") } ?? .keep
    let lends = fields.fields("lends")
    for entry in lends?.entries ?? [] {
      guard let area = yaml.value(entry.key, "lends", at: entry.mark, Area.self) else { continue }
      cue.lends[area] = lends?.number(entry.key)
    }
    return cue
  }

  private func consequence(_ node: Node, _ key: String) -> LexiconDefinition.Consequence? {
    guard let text = yaml.text(node, key) else { return nil }
    switch text {
    case "keep": return .keep
    case "drop": return .drop
    default:
      if let flag = CueFlag(rawValue: text) { return .becomes(flag) }
      let known = ["keep", "drop"] + CueFlag.allCases.map(\.rawValue)
      yaml.report(
        node.mark, .unknownValue, Wording.unknownValue(text, for: key),
        nearest(to: text, among: known).map(Wording.didYouMean) ?? Wording.knownValues(known))
      return nil
    }
  }

  /// Word lists that a pattern names have to be there, and a pattern has to stay small when written out.
  private func checkLists() {
    let names = definition.lists.keys.sorted()
    let expansion = Lexicon.Variants(of: definition)
    for (pattern, mark) in written {
      for name in pattern.lists where definition.lists[name] == nil {
        yaml.report(
          mark, .unknownList, HearingWording.unknownList(name),
          nearest(to: name, among: names).map(Wording.didYouMean)
            ?? HearingWording.addList(name))
      }
      if expansion.count(pattern) > Lexicon.mostVariants {
        yaml.report(
          mark, .tooManyVariants, HearingWording.tooMany(Lexicon.mostVariants),
          HearingWording.splitPattern)
      }
    }
  }
}

/// The sentences for faults of a lexicon.
private enum HearingWording {
  static func pattern(_ problem: PatternSyntaxError.Problem) -> (message: String, fix: String) {
    switch problem {
    case .empty: ("There is nothing here to listen for.", "Write one or more words.")
    case .unexpected(let found):
      (
        "`\(found)` was not expected here.",
        "Patterns look like `(yell|shout) at me`, `cheat*`, `my <partner> .. left`."
      )
    case .missing(let wanted): ("\(wanted) is missing.", "Add it.")
    case .noWord:
      (
        "A pattern has to begin and end with a word, and one word has to be fixed.",
        "Write a word in place of the gap, or drop the `?`."
      )
    case .stemTooShort:
      ("The beginning of a word needs three letters.", "Write more of it before the `*`.")
    case .tooDeep: ("The brackets are nested too deeply.", "Write two patterns.")
    }
  }

  static func weight(_ key: String) -> String { "`\(key)` has to be above 0 and at most 10." }
  static let writeWeight = "Write a figure such as 0.7."
  static func share(_ key: String) -> String { "`\(key)` has to be between 0 and 1." }
  static let writeShare = "Write a figure such as 0.5."
  static func noPatterns(_ what: String) -> String { "\(what) listens for nothing." }
  static let addPatterns = "Add patterns under `strong`, `plain` or `hint`."
  static func unknownList(_ name: String) -> String { "There is no word list called `\(name)`." }
  static func addList(_ name: String) -> String { "Add `\(name): [...]` under `words`." }
  static func tooMany(_ most: Int) -> String {
    "Written out, this pattern stands for more than \(most) ways of saying it."
  }
  static let splitPattern = "Write it as several patterns."
}
