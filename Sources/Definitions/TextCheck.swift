import Interview
import Yams

/// A text of an interview that visitors see.
struct ShownText {
  enum Kind {
    /// Stands on the screen by itself, with names in braces filled in.
    case screen
    /// Is put into others by its name.
    case part
    /// Is shown as it is.
    case label
  }

  var node: Node
  var text: String
  var kind: Kind
}

extension InterviewReader {
  /// A screen of 24 lines holds this much, with the lines around it.
  static let mostLines = 20
  static let screenWidth = 72

  /// Faults of what stands in braces, and of texts that do not fit a screen.
  func checkTexts(of interview: Interview) {
    let listens = interview.states.contains { if case .ask(_, .listens) = $0.content { true } else { false } }
    let given = ["clinic"] + SecretsPolicy.textNames + (listens ? ["heard"] : [])
    let known = interview.texts.keys.sorted() + given
    let loops = Set(interview.texts.keys.filter { interview.texts.leads(from: $0, to: $0) })
    for shown in shown {
      guard checkBraces(shown), shown.kind != .label else { continue }
      var rest = shown.text.startIndex
      for name in shown.text.namesInBraces {
        guard let found = shown.text[rest...].firstRange(of: "{\(name)}") else { continue }
        rest = found.upperBound
        let offset = shown.text.distance(from: shown.text.startIndex, to: found.lowerBound)
        if !known.contains(name) {
          yaml.report(
            in: shown.node, offset: offset, .unknownName, Wording.unknownName(name),
            nearest(to: name, among: known).map { Wording.didYouMean("{\($0)}") } ?? Wording.addText(name))
        } else if let missing = SecretsPolicy.texts(for: name).first(where: { interview.texts[$0] == nil }) {
          yaml.report(
            in: shown.node, offset: offset, .unknownName, Wording.missingPolicy(missing),
            Wording.addText(missing))
        } else if shown.kind == .part, loops.contains(name), interview.texts[name] != nil,
          interview.texts.first(where: { $0.value == shown.text }).map({ loops.contains($0.key) }) ?? false
        {
          yaml.report(
            in: shown.node, offset: offset, .textLoop, Wording.textLoop(name), Wording.breakTextLoop)
        }
      }
      if shown.kind == .screen, loops.isEmpty {
        let lines = shown.text.filledIn(interview.texts).lines(width: Self.screenWidth)
        if lines > Self.mostLines {
          yaml.report(
            shown.node.mark, .textTooLong, Wording.textTooLong(lines, Self.mostLines), Wording.splitText)
        }
      }
    }
  }

  /// Whether braces are in pairs, and there is no name in them where nothing is filled in.
  private func checkBraces(_ shown: ShownText) -> Bool {
    if shown.kind == .label {
      guard let name = shown.text.namesInBraces.first(where: isID),
        let brace = shown.text.firstRange(of: "{\(name)}")
      else { return true }
      yaml.report(
        in: shown.node, offset: shown.text.distance(from: shown.text.startIndex, to: brace.lowerBound),
        .nameNotReplaced, Wording.nameNotReplaced, Wording.writeItOut)
      return false
    }
    var open: Int?
    for (offset, character) in shown.text.enumerated() where character == "{" || character == "}" {
      switch (character, open) {
      case ("{", nil): open = offset
      case ("}", .some): open = nil
      default:
        yaml.report(
          in: shown.node, offset: open ?? offset, .unbalancedBrace, Wording.unbalancedBrace,
          Wording.closeBrace)
        return false
      }
    }
    if let open {
      yaml.report(
        in: shown.node, offset: open, .unbalancedBrace, Wording.unbalancedBrace, Wording.closeBrace)
    }
    return open == nil
  }
}

extension [String: String] {
  /// Whether a text holds another one, perhaps by way of others.
  fileprivate func leads(from start: String, to end: String) -> Bool {
    var seen: Set<String> = []
    var waiting = self[start]?.namesInBraces ?? []
    while let name = waiting.popLast() {
      if name == end { return true }
      if seen.insert(name).inserted { waiting += self[name]?.namesInBraces ?? [] }
    }
    return false
  }
}

extension String {
  /// The text with what stands in braces put in, of the policies the longest, at most four deep as when it is shown.
  fileprivate func filledIn(_ texts: [String: String], depth: Int = 0) -> String {
    guard depth < 4, utf8.count < 20_000 else { return self }
    var result = self
    for name in Set(namesInBraces) {
      let longest = SecretsPolicy.texts(for: name).compactMap { texts[$0] }.max { $0.count < $1.count }
      guard let text = longest ?? texts[name] else { continue }
      result = result.replacing("{\(name)}", with: text.filledIn(texts, depth: depth + 1))
    }
    return result
  }

  /// How many lines the text takes when it is wrapped between words.
  fileprivate func lines(width: Int) -> Int {
    split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { total, paragraph in
      var lines = 1
      var column = 0
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        if column > 0, column + 1 + word.count > width {
          lines += 1
          column = word.count
        } else {
          column += (column > 0 ? 1 : 0) + word.count
        }
      }
      return total + lines
    }
  }
}
