import Interview

/// The words in pictures of interviews.
enum GraphWording {
  static let start = "start"
  static let confidential = "CONFIDENTIAL"
  static let review = "the list of answers, each of which may be changed"
  /// Stands for the area in hand among those that a focus chose.
  static let anyArea = "AREA"
  static let nextArea = "for each area chosen"
  static let firstArea = "the first area"
  static let otherAreas = "the other areas"
  static let areaDone = "area done"

  static func legend(_ detail: GraphPicture.Detail) -> [String] {
    var lines: [String] = []
    if detail == .states {
      lines += [
        "Rounded box: a question. Plain box: a text. Double border: an end. Six sides: chooses areas.",
        "?: a state that is shown only if something holds. Broken arrow: passed by, nothing is shown.",
      ]
    }
    return lines + [
      "CONFIDENTIAL and a thick border: only the therapist may read it. Thick arrow: the way of the crisis text.",
      "Ways on are tried from the first to the last: \"otherwise\" means that none before it held.",
    ]
  }

  static func part(_ part: Part, of interview: Interview, isConfidential: Bool) -> [String] {
    var lines = [part.title]
    if let number = interview.number(ofPart: part.id) {
      lines = ["Part \(number) of \(interview.numberOfParts): \(part.title)"]
    }
    if isConfidential { lines.append("CONFIDENTIAL: for the therapist only") }
    if part.wiped { lines.append("the screen is wiped when it is left") }
    return lines
  }

  static func contents(_ states: [State]) -> String {
    let questions = states.compactMap(\.question)
    let texts = states.count { if case .say = $0.content { true } else { false } }
    var pieces = [count(questions.count, "question", "questions"), count(texts, "text", "texts")]
    let confidential = questions.count { $0.disclosure == .confidential }
    if confidential > 0, confidential < questions.count { pieces.append("\(confidential) confidential") }
    let needed = questions.count { !$0.optional }
    if needed > 0 { pieces.append("\(needed) cannot be skipped") }
    return pieces.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ one: String, _ other: String) -> String {
    "\(number) \(number == 1 ? one : other)"
  }

  static func way(_ condition: String?, isFirst: Bool) -> String? {
    switch (condition, isFirst) {
    case (nil, true): nil
    case (nil, false): "otherwise"
    case (let condition?, true): "if \(condition)"
    case (let condition?, false): "otherwise, if \(condition)"
    }
  }

  static func past(_ condition: String?) -> String {
    condition.map { "not shown, and \($0)" } ?? "not shown"
  }

  static func noAreaLeft(_ label: String?) -> String { label.map { "no area left: \($0)" } ?? "no area left" }

  static func at(_ id: StateID, _ label: String) -> String { "at \(id): \(label)" }

  /// The beginning of a text, on one line.
  static func short(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard flat.count > 72 else { return flat }
    let cut = flat.prefix(69)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return "\(cut[..<end])..."
  }

  static func marks(_ question: Question, _ hearing: State.Hearing, hasCrisisText: Bool) -> [String] {
    var marks: [String] = []
    if question.disclosure == .confidential { marks.append(confidential) }
    if question.disclosure == .shareable { marks.append("may be shared") }
    if !question.optional { marks.append("cannot be skipped") }
    switch hearing {
    case .none: break
    case .listens:
      marks.append(
        hasCrisisText ? "listens; danger heard here shows the crisis text at once" : "listens")
    case .confirms(let id): marks.append("says back what was heard in \(id)")
    case .corrects(let id): marks.append("corrects what was heard in \(id)")
    }
    let flags = question.flags
    if !flags.isEmpty { marks.append("may flag: \(flags.map(\.rawValue).joined(separator: ", "))") }
    return marks
  }

  static func mark(_ crisis: GraphPicture.Box.Crisis) -> String? {
    switch crisis {
    case .none: nil
    case .shows: "SHOWS THE CRISIS TEXT"
    case .after: "only after the crisis text"
    }
  }

  static func final(_ outcome: Outcome) -> String { "the end: \(outcome.rawValue)" }

  static func focus(_ focus: Focus) -> [String] {
    let areas = focus.candidates.map(\.rawValue).joined(separator: ", ")
    let order = focus.order.map(\.rawValue).joined(separator: ", ")
    return [
      "chooses at most \(focus.most) of: \(areas)",
      "with a need of \(written(focus.atLeastNeed)) or above; or no figure, but heard or named",
      order.isEmpty ? "" : "order: \(order)",
    ]
  }

  static func round(_ focus: Focus) -> String { "asked in turn for each area chosen, at most \(focus.most)" }

  static func kinds(_ questions: [Question]) -> String {
    var kinds: [String] = []
    for question in questions where !kinds.contains(question.form.kind.rawValue) {
      kinds.append(question.form.kind.rawValue)
    }
    return kinds.joined(separator: " or ")
  }

  static func missing(_ areas: [Area]) -> String {
    "none for: \(areas.map(\.rawValue).joined(separator: ", "))"
  }

  /// - Parameter areas: Those that the condition is for; none where it is for all.
  static func onlyIf(_ condition: String, areas: [Area]) -> String {
    let whom = areas.isEmpty ? "" : "\(areas.map(\.rawValue).joined(separator: ", ")): "
    return "\(whom)only if \(condition)"
  }
}

extension Question {
  /// Every flag that an answer here can raise, in the order of ``Flag``.
  public var flags: [Flag] {
    let raised = Set(form.options.compactMap { $0.flag ?? ($0.level == nil ? nil : flag) })
    return Flag.allCases.filter { raised.contains($0) || (form.kind == .yesNo && $0 == flag) }
  }
}
