import Interview
import Yams

extension InterviewReader {
  /// The question of a state that has `ask`.
  func question(_ fields: Fields, id: StateID, disclosure: Disclosure) -> State.Content? {
    let text = spoken(fields, "ask")
    let why = spoken(fields, "why", required: false)
    let form = answerForm(fields, id: id)
    let question = form.map { form in
      Question(
        id: id, text: text ?? "", why: why, form: form,
        area: fields.value("area", Area.self), measure: measure(fields),
        indicator: fields.text("indicator"), better: fields.value("better", BetterWord.self)?.better,
        flag: fields.value("flag", Flag.self), level: fields.value("level", FlagLevel.self),
        disclosure: fields.value("disclosure", Disclosure.self) ?? disclosure,
        optional: !(fields.truth("required") ?? false),
        counted: !(fields.truth("follow-up") ?? false))
    }
    let hearing = hearing(fields)
    guard let question, text != nil else { return nil }
    check(question, hearing, fields)
    return .ask(question, hearing)
  }

  private enum BetterWord: String, CaseIterable {
    case higher, lower
    var better: Better { self == .higher ? .higher : .lower }
  }

  /// Any measure but the one that the review has for itself.
  private func measure(_ fields: Fields) -> Measure? {
    guard let measure = fields.value("measure", Measure.self) else { return nil }
    guard measure == .review else { return measure }
    yaml.report(
      fields.node("measure")?.mark, .unknownValue, Wording.unknownValue("review", for: "measure"),
      Wording.writeReview)
    return nil
  }

  private func hearing(_ fields: Fields) -> State.Hearing {
    var given: [(key: String, hearing: State.Hearing)] = []
    if let source = fields.text("confirms") { given.append(("confirms", .confirms(source))) }
    if let source = fields.text("corrects") { given.append(("corrects", .corrects(source))) }
    if fields.truth("listens") == true { given.append(("listens", .listens)) }
    if given.count > 1 {
      let marks = given.compactMap { fields.mark($0.key) }
      let last = marks.max { ($0.line, $0.column) < ($1.line, $1.column) }
      yaml.report(last, .twoHearings, Wording.twoHearings, Wording.keepOne)
    }
    return given.first?.hearing ?? .none
  }

  private static let answerKeys: [AnswerForm.Kind: [String]] = [
    .yesNo: [], .choice: ["options"], .choices: ["options"], .scale: ["min", "max", "low", "high"],
    .number: ["min", "max", "unit", "whole", "per"], .text: ["most"],
  ]

  private func answerForm(_ state: Fields, id: StateID) -> AnswerForm? {
    guard
      let fields = state.requiredFields(
        "answer",
        known: ["kind", "options", "min", "max", "low", "high", "unit", "whole", "per", "most"]),
      let kind = fields.requiredValue("kind", AnswerForm.Kind.self)
    else { return nil }
    let used = Self.answerKeys[kind] ?? []
    for entry in fields.entries where entry.key != "kind" && !used.contains(entry.key) {
      yaml.report(
        entry.mark, .keyNotUsed, Wording.keyNotUsed(entry.key, with: "kind: \(kind.rawValue)"),
        Wording.removeKey(entry.key))
    }
    switch kind {
    case .yesNo: return .yesNo
    case .choice: return options(fields, several: false).map { .choice($0) }
    case .choices: return options(fields, several: true).map { .choices($0) }
    case .scale:
      let low = label(fields, "low", required: false) ?? ""
      let high = label(fields, "high", required: false) ?? ""
      guard let least = fields.requiredInteger("min"), let most = fields.requiredInteger("max"),
        ordered(Double(least), Double(most), fields)
      else { return nil }
      return .scale(min: least, max: most, low: low, high: high)
    case .number:
      let unit = fields.has("unit") ? self.unit(fields) : nil
      let whole = fields.truth("whole") ?? true
      let per = fields.value("per", Period.self)
      guard let least = fields.requiredNumber("min"), let most = fields.requiredNumber("max"),
        ordered(least, most, fields)
      else { return nil }
      return .number(min: least, max: most, unit: unit, whole: whole, per: per)
    case .text: return .text(most: fields.has("most") ? fields.integer("most", in: 1...100_000) : 4000)
    }
  }

  private func ordered(_ least: Double, _ most: Double, _ fields: Fields) -> Bool {
    if least < most { return true }
    yaml.report(fields.node("max")?.mark, .emptyRange, Wording.emptyRange("range"), Wording.swapEnds)
    return false
  }

  private func unit(_ fields: Fields) -> Unit? {
    guard let unit = fields.fields("unit", known: ["one", "other"]) else { return nil }
    let one = label(unit, "one")
    let other = label(unit, "other")
    guard let one, let other else { return nil }
    return Unit(one: one, other: other)
  }

  private func options(_ fields: Fields, several: Bool) -> [Option]? {
    let before = yaml.faults.count
    var read: [(option: Option, fields: Fields)] = []
    let nodes = fields.requiredList("options")
    for node in nodes {
      guard
        let entry = yaml.fields(
          node, of: "an option",
          known: ["id", "label", "match", "flag", "level", "score", "exclusive"])
      else { continue }
      let id = entry.requiredText("id", trap: true)
      let label = label(entry, "label", trap: true)
      let option = Option(
        id: id ?? "", label: label ?? "", match: matches(entry), flag: entry.value("flag", Flag.self),
        level: entry.value("level", FlagLevel.self), score: entry.number("score"),
        exclusive: entry.truth("exclusive") ?? false)
      if id != nil, label != nil { read.append((option, entry)) }
      if option.exclusive, !several {
        yaml.report(
          entry.mark("exclusive"), .exclusiveChoice, Wording.exclusiveChoice, Wording.removeKey("exclusive"))
      }
    }
    checkTogether(read)
    if nodes.count < 2, yaml.faults.count == before {
      yaml.report(fields.node("options")?.mark, .tooFewOptions, Wording.tooFewOptions, Wording.addOption)
      return nil
    }
    return read.count == nodes.count ? read.map(\.option) : nil
  }

  private func matches(_ entry: Fields) -> [String] {
    (entry.list("match") ?? []).compactMap { node in
      guard let text = yaml.text(node, "match") else { return nil }
      if text.allSatisfy(\.isWhitespace) {
        yaml.report(node.mark, .emptyText, Wording.emptyText("match"), Wording.writeText)
      }
      return text
    }
  }

  /// Options that cannot be told apart.
  private func checkTogether(_ read: [(option: Option, fields: Fields)]) {
    let labels = read.map { plain($0.option.label) }
    for (index, (option, fields)) in read.enumerated() {
      let above = read[..<index].map(\.option)
      if above.contains(where: { $0.id == option.id }) {
        yaml.report(
          fields.node("id")?.mark, .duplicateOption, Wording.duplicateOption(option.id), Wording.renameOne)
      } else if Guard.words.contains(option.id) || option.id == "not-sure" {
        yaml.report(
          fields.node("id")?.mark, .reservedID, Wording.reservedID(option.id), Wording.chooseID)
      } else if !isID(option.id) {
        yaml.report(fields.node("id")?.mark, .badID, Wording.badID(option.id), Wording.idForm)
      }
      if labels[..<index].contains(labels[index]) {
        yaml.report(
          fields.node("label")?.mark, .duplicateLabel, Wording.duplicateLabel(option.label),
          Wording.sayItApart)
      }
      for (place, match) in option.match.enumerated() {
        let plain = plain(match)
        guard
          let other = zip(read, labels).first(where: { $0.0.option.id != option.id && $0.1 == plain })?.0
        else { continue }
        yaml.report(
          fields.list("match")?.dropFirst(place).first?.mark, .matchIsLabel,
          Wording.matchIsLabel(match, other.option.id), Wording.removeMatch)
      }
    }
  }

  /// A label as it is compared with what somebody types: case and punctuation make no difference.
  private func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "?" }.joined(separator: " ")
  }
}
