import Interview
import Yams

/// An interview as read from a file.
public struct InterviewFile: Sendable {
  public var interview: Interview

  public static let format = "commonground-interview/1"

  /// Reads an interview.
  ///
  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let reader = InterviewReader(file: name)
    let interview = reader.read(bytes)
    guard let interview, reader.yaml.faults.isEmpty else {
      throw FaultyFile(faults: reader.yaml.faults)
    }
    self.interview = interview
  }
}

final class InterviewReader {
  let yaml: YAMLReader
  private var marks: [StateID: Marks] = [:]
  private var top: Fields?

  struct Marks {
    var state: Mark?
    var when: Mark?
    var transitions: [Mark?] = []
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
    var parts: [Part] = []
    var states: [State] = []
    if top.node("parts") == nil {
      yaml.report(
        top.mark, "missing-key", Wording.missingKey("parts", in: "The interview"),
        Wording.addKey("parts"))
    }
    for node in top.list("parts") ?? [] {
      guard
        let fields = yaml.fields(
          node, of: "a part", known: ["id", "title", "wiped", "disclosure", "states"])
      else { continue }
      let id = fields.requiredText("id") ?? ""
      parts.append(
        Part(
          id: id, title: fields.requiredText("title") ?? id, wiped: fields.truth("wiped") ?? false))
      let disclosure = fields.value("disclosure", Disclosure.self) ?? .private
      for entry in fields.fields("states")?.entries ?? [] {
        if let state = self.state(entry, part: id, disclosure: disclosure) { states.append(state) }
      }
    }
    let interview = Interview(
      id: top.requiredText("id", trap: true) ?? "",
      version: top.requiredText("version") ?? "",
      language: top.text("language") ?? "en",
      title: top.requiredText("title") ?? "",
      start: top.requiredText("start") ?? "",
      always: always(top),
      texts: Dictionary(
        (top.fields("texts")?.entries ?? []).compactMap { entry in
          yaml.text(entry.value, entry.key).map { (entry.key, $0.trimmingTrailingSpace) }
        }, uniquingKeysWith: { first, _ in first }),
      parts: parts, states: states)
    if yaml.faults.isEmpty {
      for fault in interview.staticFaults() { report(fault) }
      let listens = interview.states.contains { if case .ask(_, .listens) = $0.content { true } else { false } }
      if listens, interview.texts["crisis"]?.isEmpty ?? true {
        yaml.report(
          top.mark("texts"), "no-crisis-text", "A question listens, and there is no text for danger.",
          "Add `crisis: ...` under `texts`: who to call, day or night.")
      }
    }
    return interview
  }

  private func always(_ top: Fields) -> [String: [StateID]] {
    var result: [String: [StateID]] = [:]
    for entry in top.fields("always")?.entries ?? [] {
      result[entry.key] = yaml.list(entry.value, entry.key)?.compactMap { yaml.text($0, entry.key) }
    }
    return result
  }

  private static let stateKeys = [
    "when", "next", "say", "ask", "focus", "review", "final", "why", "answer", "area", "measure",
    "indicator", "better", "flag", "level", "disclosure", "required", "follow-up", "listens",
    "confirms", "corrects",
  ]

  private func state(_ entry: Fields.Entry, part: String, disclosure: Disclosure) -> State? {
    let id = entry.key
    if !isID(id) { yaml.report(entry.mark, "bad-id", Wording.badID(id), Wording.idForm) }
    if marks[id] != nil {
      yaml.report(entry.mark, "duplicate-id", Wording.duplicateState(id), Wording.renameOne)
      return nil
    }
    var places = Marks(state: entry.mark)
    defer { marks[id] = places }
    guard let fields = yaml.fields(entry.value, of: "`\(id)`", known: Self.stateKeys) else {
      return nil
    }
    let given = ["ask", "focus", "review", "final"].filter(fields.has)
    let says = fields.has("say") && !fields.has("final")
    guard given.count + (says ? 1 : 0) == 1 else {
      yaml.report(entry.mark, "one-content", Wording.oneContent(id), Wording.chooseOne)
      return nil
    }
    places.when = fields.node("when")?.mark
    let when = fields.node("when").flatMap(condition)
    var next: [Transition] = []
    (next, places.transitions) = transitions(fields)
    let content: State.Content?
    switch given.first {
    case "ask": content = question(fields, id: id, disclosure: disclosure)
    case "focus": content = focus(fields)
    case "review": content = fields.requiredText("review").map { .review($0) }
    case "final":
      if fields.has("next") {
        yaml.report(fields.mark("next"), "final-next", Wording.finalNext(id), Wording.removeNext)
      }
      content = fields.value("final", Outcome.self).map { .final($0, say: fields.text("say") ?? "") }
    default: content = fields.requiredText("say").map { .say($0) }
    }
    return content.map { State(id: id, part: part, when: when, content: $0, next: next) }
  }

  private func transitions(_ fields: Fields) -> ([Transition], [Mark?]) {
    guard let node = fields.node("next") else { return ([], []) }
    if case .scalar = node { return ([Transition(to: fields.text("next") ?? "")], [node.mark]) }
    var result: [Transition] = []
    var places: [Mark?] = []
    for item in yaml.list(node, "next") ?? [] {
      guard let entry = yaml.fields(item, of: "a transition", known: ["when", "to"]),
        let target = entry.requiredText("to")
      else { continue }
      result.append(Transition(when: entry.node("when").flatMap(condition), to: target))
      places.append(item.mark)
    }
    return (result, places)
  }

  private func condition(_ node: Node) -> Guard? { yaml.condition(node) }

  private func focus(_ fields: Fields) -> State.Content? {
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
    return .focus(
      Focus(
        candidates: candidates, order: order,
        atLeastNeed: focus.fields("at-least", known: ["need"])?.requiredNumber("need") ?? 0,
        most: focus.requiredInteger("most") ?? 0, block: focus.texts("block") ?? [],
        first: focus.texts("first") ?? []))
  }

  private func isID(_ id: String) -> Bool {
    guard let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return id.utf8.count <= 64
      && id.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "." || $0 == "-"
      }
  }

  func report(_ fault: InterviewFault) {
    let mark: Mark? =
      switch fault.place {
      case .interview: top?.mark("start")
      case .always(let final): top?.fields("always")?.mark(final)
      case .state(let id): marks[id]?.state
      case .when(let id): marks[id]?.when
      case .transition(let id, let index):
        marks[id].flatMap { $0.transitions.indices.contains(index) ? $0.transitions[index] : nil }
      }
    let names = marks.keys.sorted()
    let text = Wording.fault(fault) { word in nearest(to: word, among: names) }
    yaml.report(mark, text.code, text.message, text.fix)
  }
}

extension String {
  var trimmingTrailingSpace: String {
    var view = self[...]
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}
