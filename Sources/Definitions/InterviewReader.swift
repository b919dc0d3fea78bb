import Interview
import Yams

/// An interview as read from a file.
public struct InterviewFile: Sendable {
  public var interview: Interview

  public static let format = "commonground-interview/1"

  /// Reads an interview.
  ///
  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column, where one of them keeps the interview
  ///   from being run (``FaultCode/keepsFromRunning``).
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let reader = InterviewReader(file: name)
    let interview = reader.read(bytes)
    guard let interview, !reader.yaml.isUnusable else {
      throw FaultyFile(faults: reader.yaml.faults)
    }
    self.interview = interview
  }
}

final class InterviewReader {
  let yaml: YAMLReader
  /// The keys of each state that was read.
  private(set) var states: [StateID: StatePlace] = [:]
  private(set) var parts: [String: Fields] = [:]
  private(set) var top: Fields?
  private var unread = Unread()
  /// The texts that visitors see, for what can only be checked when all of the file is known.
  var shown: [ShownText] = []

  /// Where a state stands.
  struct StatePlace {
    var mark: Mark?
    var part: String
    var fields: Fields?
  }

  init(file: String) { yaml = YAMLReader(file: file) }

  func read(_ bytes: [UInt8]) -> Interview? {
    guard let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "an interview",
        known: [
          "format", "id", "version", "language", "title", "start", "always", "texts", "parts",
        ])
    else { return nil }
    self.top = top
    yaml.checkFormat(of: top, InterviewFile.format)
    let (parts, states) = self.parts(top)
    let interview = Interview(
      id: identifier(top), version: version(top), language: language(top),
      title: label(top, "title") ?? "", start: top.requiredText("start") ?? "",
      always: always(top), texts: texts(top), parts: parts, states: states)
    for fault in interview.staticFaults(unread: unread) { report(fault) }
    let listens = interview.states.contains { if case .ask(_, .listens) = $0.content { true } else { false } }
    if listens, top.node("texts").map({ _ in interview.texts["crisis"] == nil }) ?? true {
      yaml.report(
        top.mark("texts"), .noCrisisText, Wording.noCrisisText, Wording.addCrisisText)
    }
    return interview
  }

  private func identifier(_ top: Fields) -> String {
    guard let id = top.requiredText("id", trap: true) else { return "" }
    if !isID(id) { yaml.report(top.node("id")?.mark, .badID, Wording.badID(id), Wording.idForm) }
    return id
  }

  /// Three numbers, as https://semver.org has them, without what may follow there.
  private func version(_ top: Fields) -> String {
    guard let version = top.requiredText("version") else { return "" }
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = { (part: Substring) in
      !part.isEmpty && part.utf8.count <= 9 && part.utf8.allSatisfy { (48...57).contains($0) }
        && (part == "0" || part.first != "0")
    }
    if numbers.count != 3 || !numbers.allSatisfy(isNumber) {
      yaml.report(
        top.node("version")?.mark, .badVersion, Wording.badVersion(version), Wording.versionForm)
    }
    return version
  }

  private func language(_ top: Fields) -> String {
    guard top.has("language"), let language = top.requiredText("language", trap: true) else { return "en" }
    if !isLanguageTag(language) {
      yaml.report(
        top.node("language")?.mark, .badLanguage, Wording.badLanguage(language), Wording.languageForm)
    }
    return language
  }

  private func texts(_ top: Fields) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in top.fields("texts")?.entries ?? [] {
      if (["heard", "clinic"] + SecretsPolicy.textNames).contains(entry.key) {
        yaml.report(entry.mark, .reservedName, Wording.reservedName(entry.key), Wording.renameText)
      }
      guard let text = yaml.text(entry.value, entry.key)?.trimmingTrailingSpace else { continue }
      if text.isEmpty {
        yaml.report(entry.mark, .emptyText, Wording.emptyText(entry.key), Wording.writeText)
      }
      texts[entry.key] = text
      shown.append(ShownText(node: entry.value, text: text, kind: .part))
    }
    return texts
  }

  private func parts(_ top: Fields) -> ([Part], [State]) {
    var parts: [Part] = []
    var states: [State] = []
    let nodes = top.requiredList("parts")
    unread.others = nodes.isEmpty
    for node in nodes {
      guard
        let fields = yaml.fields(
          node, of: "a part", known: ["id", "title", "wiped", "disclosure", "states"])
      else {
        unread.others = true
        continue
      }
      let id = fields.requiredText("id", trap: true) ?? ""
      if !id.isEmpty, !isID(id) {
        yaml.report(fields.node("id")?.mark, .badID, Wording.badID(id), Wording.idForm)
      }
      if self.parts[id] == nil {
        self.parts[id] = fields
      } else if !id.isEmpty {
        yaml.report(fields.node("id")?.mark, .duplicatePart, Wording.duplicatePart(id), Wording.renameOne)
      }
      parts.append(
        Part(id: id, title: label(fields, "title") ?? id, wiped: fields.truth("wiped") ?? false))
      let disclosure = fields.value("disclosure", Disclosure.self) ?? .private
      let entries = fields.requiredFields("states", duplicate: .duplicateID)?.entries
      if entries == nil { unread.others = true }
      if entries?.isEmpty == true {
        yaml.report(fields.mark("states"), .emptyPart, Wording.emptyPart, Wording.fillPart)
      }
      for entry in entries ?? [] {
        if let state = self.state(entry, part: id, disclosure: disclosure) { states.append(state) }
      }
    }
    return (parts, states)
  }

  private func always(_ top: Fields) -> [String: [StateID]] {
    var result: [String: [StateID]] = [:]
    for entry in top.fields("always")?.entries ?? [] {
      result[entry.key] = yaml.list(entry.value, entry.key)?.map { yaml.text($0, entry.key) ?? "" }
    }
    return result
  }

  private static let keys: [String: [String]] = [
    "say": [],
    "ask": [
      "why", "answer", "area", "measure", "indicator", "better", "flag", "level", "disclosure",
      "required", "follow-up", "listens", "confirms", "corrects",
    ],
    "focus": [], "review": [], "final": ["say"],
  ]
  private static let contents = ["ask", "say", "focus", "review", "final"]
  private static let stateKeys = ["when", "next"] + contents + (keys["ask"] ?? [])

  private func state(_ entry: Fields.Entry, part: String, disclosure: Disclosure) -> State? {
    let id = entry.key
    if !isID(id) {
      yaml.report(entry.mark, .badID, Wording.badID(id), Wording.idForm)
    } else if Guard.words.contains(id) {
      yaml.report(entry.mark, .reservedID, Wording.reservedID(id), Wording.chooseID)
    }
    if states[id] != nil {
      yaml.report(entry.mark, .duplicateID, Wording.duplicateState(id), Wording.renameOne)
      return nil
    }
    let before = yaml.unusable
    let fields = yaml.fields(entry.value, of: "`\(id)`", known: Self.stateKeys, owner: entry.mark)
    states[id] = StatePlace(mark: entry.mark, part: part, fields: fields)
    let (next, isComplete) = fields.map(transitions) ?? ([], false)
    let when = fields?.node("when").flatMap(condition)
    let content = fields.flatMap { self.content($0, id: id, disclosure: disclosure) }
    if yaml.unusable > before { unread.states.insert(id) }
    // What is missing may stand under a key that was not understood.
    if !isComplete || yaml.unusable > before && next.isEmpty { unread.ways.insert(id) }
    if content == nil, fields == nil || fields?.has("focus") == true { unread.others = true }
    return State(id: id, part: part, when: when, content: content ?? .say(""), next: next)
  }

  private func content(_ fields: Fields, id: StateID, disclosure: Disclosure) -> State.Content? {
    let given = Self.contents.filter { fields.has($0) && !($0 == "say" && fields.has("final")) }
    guard given.count == 1, let key = given.first else {
      if given.isEmpty, !fields.supposed.isDisjoint(with: Self.contents) { return nil }
      // Where there are two, the second is the one too many.
      let second = given.compactMap { fields.mark($0) }.max { ($0.line, $0.column) < ($1.line, $1.column) }
      yaml.report(
        second ?? fields.mark, .oneContent, Wording.oneContent(id),
        second == nil ? Wording.giveOne : Wording.chooseOne)
      return nil
    }
    for entry in fields.entries
    where ![key, "when", "next"].contains(entry.key) && Self.keys[key]?.contains(entry.key) == false {
      yaml.report(
        entry.mark, .keyNotUsed, Wording.keyNotUsed(entry.key, with: key), Wording.removeKey(entry.key))
    }
    switch key {
    case "ask": return question(fields, id: id, disclosure: disclosure)
    case "focus": return focus(fields)
    case "review": return spoken(fields, "review").map { .review($0) }
    case "final":
      if fields.has("next") {
        yaml.report(fields.mark("next"), .finalNext, Wording.finalNext(id), Wording.removeNext)
      }
      if fields.has("when") {
        yaml.report(fields.mark("when"), .finalWhen, Wording.finalWhen(id), Wording.moveWhen)
      }
      let text = fields.has("say") ? spoken(fields, "say") : ""
      return fields.value("final", Outcome.self, among: Outcome.ofInterviews).map { .final($0, say: text ?? "") }
    default: return spoken(fields, "say").map { .say($0) }
    }
  }

  /// A text that stands on the screen by itself.
  func spoken(_ fields: Fields, _ key: String, required: Bool = true) -> String? {
    guard let text = required || fields.has(key) ? fields.requiredText(key) : nil else { return nil }
    if let node = fields.node(key) { shown.append(ShownText(node: node, text: text, kind: .screen)) }
    return text
  }

  /// A short text in which no names in braces are replaced.
  func label(_ fields: Fields, _ key: String, required: Bool = true, trap: Bool = false) -> String? {
    guard let text = required || fields.has(key) ? fields.requiredText(key, trap: trap) : nil else {
      return nil
    }
    if let node = fields.node(key) { shown.append(ShownText(node: node, text: text, kind: .label)) }
    return text
  }

  /// The transitions, and whether all could be read.
  private func transitions(_ fields: Fields) -> ([Transition], Bool) {
    guard let node = fields.node("next") else { return ([], true) }
    if case .scalar = node {
      guard let target = fields.requiredText("next") else { return ([], false) }
      return ([Transition(to: target)], true)
    }
    guard case .sequence(let items) = node, !items.isEmpty else {
      yaml.report(node.mark, .wrongShape, Wording.noTransitions, Wording.writeTransitions)
      return ([], false)
    }
    let before = yaml.faults.count
    let result = items.map { item -> Transition in
      let entry = yaml.fields(item, of: "a transition", known: ["when", "to"])
      return Transition(
        when: entry?.node("when").flatMap(condition), to: entry?.requiredText("to") ?? "")
    }
    return (result, yaml.faults.count == before)
  }

  private func condition(_ node: Node) -> Guard? { yaml.condition(node) }

  private func focus(_ fields: Fields) -> State.Content? {
    let before = yaml.faults.count
    guard
      let focus = fields.fields(
        "focus", known: ["candidates", "order", "at-least", "most", "block", "first"])
    else { return nil }
    let candidates = (focus.list("candidates") ?? []).compactMap { node in
      yaml.text(node, "candidates").flatMap {
        yaml.value($0, "candidates", at: node.mark, Area.self)
      }
    }
    let order = (focus.list("order") ?? []).compactMap { node in
      yaml.text(node, "order").flatMap {
        yaml.value($0, "order", at: node.mark, Focus.Criterion.self)
      }
    }
    let least = focus.fields("at-least", known: ["need"])?.number("need", in: 0...10) ?? 0
    let most = focus.integer("most", in: 1...Area.allCases.count)
    let block = focus.texts("block") ?? []
    let first = focus.texts("first") ?? []
    guard yaml.faults.count == before else { return nil }
    return .focus(
      Focus(
        candidates: candidates, order: order, atLeastNeed: least, most: most, block: block,
        first: first))
  }

  func isID(_ id: String) -> Bool {
    guard let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return id.utf8.count <= 64
      && id.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "." || $0 == "-"
      }
  }
}

extension String {
  var trimmingTrailingSpace: String {
    var view = self[...]
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}
