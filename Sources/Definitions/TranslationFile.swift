import Conversation
import Interview
import Yams

/// An interview's texts in another language, as read from a file.
public struct TranslationFile: Sendable {
  public static let format = "commonground-translation/1"

  public var translation: Translation
  /// A note for each text that is missing, with the place where it belongs. The interview's own is shown there.
  public var untranslated: [Fault]
  /// What a visitor would find hard to read or to take, by the measure of the language.
  public var hardToRead: [Fault]

  /// Reads a translation and compares it with what it translates.
  ///
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String, of interview: Interview) throws(FaultyFile) {
    let reader = TranslationReader(file: name, interview: interview)
    guard let translation = reader.read(bytes), reader.yaml.faults.isEmpty else {
      throw FaultyFile(faults: reader.yaml.faults)
    }
    self.translation = translation
    untranslated = reader.missing.faults.sorted()
    hardToRead = readingFaults(bytes, name, of: interview).sorted()
  }

  /// Reads a translation and compares it with the interview of that id among those given, or a bundled one.
  ///
  /// - Throws: ``FaultyFile``.
  public init(bytes: [UInt8], name: String, among interviews: [Interview]) throws(FaultyFile) {
    let of = FileHead(of: bytes)?.of
    let bundled = Bundled.interviews.lazy.compactMap { file in
      try? InterviewFile(bytes: file.bytes, name: file.rawValue).interview
    }
    guard let interview = interviews.first(where: { $0.id == of }) ?? bundled.first(where: { $0.id == of }) else {
      let yaml = YAMLReader(file: name)
      let top = yaml.document(bytes).flatMap { yaml.fields($0, of: "a translation") }
      if let top, let of = top.requiredText("of") { yaml.report(top.node("of")?.mark, .unknownInterview(of)) }
      throw FaultyFile(faults: yaml.faults)
    }
    try self.init(bytes: bytes, name: name, of: interview)
  }
}

final class TranslationReader {
  let yaml: YAMLReader
  /// Collects what is not translated: notes, and no faults.
  let missing: YAMLReader
  private let interview: Interview

  init(file: String, interview: Interview) {
    yaml = YAMLReader(file: file)
    missing = YAMLReader(file: file, most: .max)
    self.interview = interview
  }

  func read(_ bytes: [UInt8]) -> Translation? {
    guard let root = yaml.document(bytes), let top = yaml.fields(root, of: "a translation") else { return nil }
    missing.countPlaces(as: yaml)
    let known = ["format", "of", "language", "name", "title", "texts", "parts", "states", "phrases", "words"]
    for entry in top.entries where !known.contains(entry.key) {
      if Self.flow.contains(entry.key) {
        yaml.report(entry.mark, .notAText(entry.key))
      } else {
        yaml.report(
          entry.mark, .unknownKey, Wording.unknownKey(entry.key, in: "a translation"),
          nearest(to: entry.key, among: known).map(Wording.didYouMean) ?? Wording.knownKeys(known))
      }
    }
    yaml.checkFormat(of: top, TranslationFile.format)
    if let of = top.requiredText("of"), of != interview.id {
      yaml.report(top.node("of")?.mark, .otherInterview(of, expected: interview.id))
      return nil
    }
    guard let phrases = top.phrases() else { return nil }
    if phrases.language.lowercased() == interview.language.lowercased() {
      yaml.report(top.node("language")?.mark, .sameLanguage(phrases.language))
    }
    var translation = Translation(of: interview.id, phrases: phrases)
    translation.title = text(top, "title", interview.title, "title", top.mark)
    translation.texts = named(top, "texts", interview.texts)
    let titles = Dictionary(interview.parts.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    translation.parts = named(top, "parts", titles)
    translation.states = states(top)
    let place = top.mark("phrases")
    for name in PhraseName.allCases
    where phrases.sentences[name].map({ isCopy($0.other, of: Phrases.english.sentences[name]?.other) }) ?? true {
      missing.report(place, .untranslated("phrases.\(name.rawValue)"))
    }
    return translation
  }

  /// Keys of an interview that are no texts.
  private static let flow: Set<String> = [
    "id", "version", "start", "always", "wiped", "disclosure", "when", "next", "focus", "answer", "area", "measure",
    "indicator", "better", "flag", "level", "required", "follow-up", "listens", "confirms", "corrects", "final", "kind",
    "min", "max", "whole", "per", "most", "score", "exclusive",
  ]

  /// A text that stands under a key, compared with its original.
  private func text(_ fields: Fields, _ key: String, _ original: String?, _ what: String, _ place: Mark?) -> String? {
    guard let original, !original.isEmpty else { return nil }
    guard fields.has(key) else {
      missing.report(place, .untranslated(what))
      return nil
    }
    guard let text = fields.requiredText(key) else { return nil }
    if isCopy(text, of: original) { missing.report(fields.node(key)?.mark, .untranslated(what)) }
    yaml.compare(
      text, at: fields.node(key)?.mark, placeholders: filledIn(original), commands: slashWords(original))
    return text
  }

  /// Texts by name: `texts`, and the titles of parts.
  private func named(_ top: Fields, _ key: String, _ originals: [String: String]) -> [String: String] {
    guard let fields = top.fields(key) else {
      for id in originals.keys.sorted() { missing.report(top.mark, .untranslated("\(key).\(id)")) }
      return [:]
    }
    let what = key == "parts" ? "part" : "text"
    for entry in fields.entries where originals[entry.key] == nil { unknown(entry, what, originals.keys) }
    var found: [String: String] = [:]
    for id in originals.keys.sorted() {
      found[id] = text(fields, id, originals[id], "\(key).\(id)", top.mark(key))
    }
    return found
  }

  private func unknown(_ entry: Fields.Entry, _ what: String, _ known: some Collection<String>) {
    yaml.report(
      entry.mark, .unknownID(entry.key, what: what, nearest: nearest(to: entry.key, among: known.sorted())))
  }

  private func states(_ top: Fields) -> [StateID: Translation.StateTexts] {
    let fields = top.fields("states")
    var found: [StateID: Translation.StateTexts] = [:]
    for entry in fields?.entries ?? [] where interview[entry.key] == nil {
      unknown(entry, "state", interview.states.map(\.id))
    }
    for state in interview.states {
      guard let entry = fields?.entries.first(where: { $0.key == state.id }) else {
        for key in state.content.keys { missing.report(top.mark("states"), .untranslated("\(state.id).\(key)")) }
        continue
      }
      guard let inside = yaml.fields(entry.value, of: "`\(state.id)`") else { continue }
      found[state.id] = texts(inside, state, entry.mark)
    }
    return found
  }

  private func texts(_ fields: Fields, _ state: State, _ place: Mark?) -> Translation.StateTexts {
    let known = state.content.keys
    for entry in fields.entries where !known.contains(entry.key) {
      yaml.report(
        entry.mark,
        Self.flow.contains(entry.key)
          ? .notAText(entry.key) : .unknownKey(entry.key, state: state.id, known: known))
    }
    var texts = Translation.StateTexts()
    func text(_ key: String, _ original: String?) -> String? {
      self.text(fields, key, original, "\(state.id).\(key)", place)
    }
    switch state.content {
    case .say(let original), .final(_, let original): texts.text = text("say", original)
    case .review(let original): texts.text = text("review", original)
    case .focus: break
    case .ask(let question, _):
      texts.text = text("ask", question.text)
      texts.why = text("why", question.why)
      switch question.form {
      case .choice(let options), .choices(let options):
        texts.options = self.options(fields, options, state.id, place)
      case .scale(_, _, let low, let high):
        texts.low = text("low", low)
        texts.high = text("high", high)
      case .number(_, _, .some, _, _):
        if !fields.has("unit") {
          missing.report(place, .untranslated("\(state.id).unit"))
        } else if let unit = fields.fields("unit", known: ["one", "other"]),
          let one = unit.requiredText("one"), let other = unit.requiredText("other")
        {
          texts.unit = Unit(one: one, other: other)
        }
      case .yesNo, .number, .text: break
      }
    }
    return texts
  }

  private func options(
    _ fields: Fields, _ originals: [Option], _ id: StateID, _ place: Mark?
  ) -> [String: Translation.OptionTexts] {
    var found: [String: Translation.OptionTexts] = [:]
    let given = fields.fields("options")
    for entry in given?.entries ?? [] {
      guard originals.contains(where: { $0.id == entry.key }) else {
        unknown(entry, "option", originals.map(\.id))
        continue
      }
      var label: String?
      var match: [String] = []
      if case .mapping = entry.value {
        guard let inside = yaml.fields(entry.value, of: "`\(entry.key)`") else { continue }
        for key in inside.entries where !["label", "match"].contains(key.key) {
          yaml.report(
            key.mark,
            Self.flow.contains(key.key)
              ? .notAText(key.key) : .unknownKey(key.key, state: entry.key, known: ["label", "match"]))
        }
        label = inside.requiredText("label")
        match = inside.texts("match") ?? []
      } else {
        label = given?.requiredText(entry.key)
      }
      guard let label else { continue }
      if isCopy(label, of: originals.first { $0.id == entry.key }?.label) {
        missing.report(entry.value.mark, .untranslated("\(id).options.\(entry.key)"))
      }
      if found.values.contains(where: { $0.label.lowercased() == label.lowercased() }) {
        yaml.report(entry.value.mark, .sameLabel(label))
      }
      found[entry.key] = Translation.OptionTexts(label: label, match: match)
    }
    for option in originals where found[option.id] == nil {
      let has = given?.entries.contains { $0.key == option.id } ?? false
      if !has {
        missing.report(
          given == nil ? place : fields.mark("options"), .untranslated("\(id).options.\(option.id)"))
      }
    }
    return found
  }
}

/// Whether a text still says what the original says. A word or two, such as "Email", may be the same in both languages.
private func isCopy(_ text: String, of original: String?) -> Bool {
  text == original && text.split(whereSeparator: \.isWhitespace).count > 2
}

extension State.Content {
  /// The keys under which a translation has the texts of such a state.
  var keys: [String] {
    switch self {
    case .say: return ["say"]
    case .final(_, let text): return text.isEmpty ? [] : ["say"]
    case .review: return ["review"]
    case .focus: return []
    case .ask(let question, _):
      var keys = question.why == nil ? ["ask"] : ["ask", "why"]
      switch question.form {
      case .choice, .choices: keys.append("options")
      case .scale(_, _, let low, let high): keys += (low.isEmpty ? [] : ["low"]) + (high.isEmpty ? [] : ["high"])
      case .number(_, _, .some, _, _): keys.append("unit")
      case .yesNo, .number, .text: break
      }
      return keys
    }
  }
}
