import Interview

extension GraphPicture {
  /// The picture as a flowchart of Mermaid (mermaid.js.org/syntax/flowchart.html). Labels hold no markup, whatever
  /// stands in the interview, and ids never are words of Mermaid's own, such as `end`.
  public var mermaid: String {
    let names = mermaidNames()
    var lines = ["---", "title: \(yamlText(title))", "---", "flowchart TD"]
    lines.append("  legend[\(mermaidLabel(legend, width: 28))]")
    lines += boxes.map { "  \(mermaidBox($0, names))" }
    for group in groups { lines += mermaidGroup(group, names, margin: "  ") }
    var looks: [Int] = []
    for (number, arrow) in arrows.enumerated() {
      lines.append("  \(mermaidArrow(arrow, names))")
      if arrow.style == .crisis { looks.append(number) }
    }
    lines += [
      "  classDef confidential fill:#ffe6a3,stroke:#7a5200,stroke-width:4px,color:#000",
      "  classDef confidentialCrisis fill:#ffe6a3,stroke:#a40000,stroke-width:5px,color:#000",
      "  classDef crisis fill:#ffd6d6,stroke:#a40000,stroke-width:5px,color:#000",
      "  classDef afterCrisis stroke:#a40000,stroke-width:3px",
      "  classDef confidentialPart fill:#fff4d6,stroke:#7a5200,stroke-width:4px,color:#000",
    ]
    func classify(_ ids: [String], _ name: String) {
      if !ids.isEmpty { lines.append("  class \(ids.joined(separator: ",")) \(name)") }
    }
    let all = boxes + groups.flatMap(\.allBoxes)
    let plain = all.filter { $0.crisis != .shows }
    classify(plain.filter(\.isConfidential).compactMap { names[$0.id] }, "confidential")
    classify(plain.filter { $0.crisis == .after }.compactMap { names[$0.id] }, "afterCrisis")
    let shows = all.filter { $0.crisis == .shows }
    classify(shows.filter { !$0.isConfidential }.compactMap { names[$0.id] }, "crisis")
    classify(shows.filter(\.isConfidential).compactMap { names[$0.id] }, "confidentialCrisis")
    classify(groups.filter(\.isConfidential).compactMap { names[$0.id] }, "confidentialPart")
    if !looks.isEmpty {
      lines.append("  linkStyle \(looks.map { "\($0)" }.joined(separator: ",")) stroke:#a40000")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A name in Mermaid for each box and group: letters, digits and underscores, and each another.
  private func mermaidNames() -> [String: String] {
    var names: [String: String] = [:]
    var taken: Set<String> = ["legend"]
    func name(_ id: String) {
      // The kind of box stands before a name, so that none is a word of the language.
      let plain = String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      var candidate = plain
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(plain)_\(number)"
        number += 1
      }
      names[id] = candidate
    }
    for group in groups.flatMap(\.withInner) { name(group.id) }
    for box in boxes + groups.flatMap(\.allBoxes) { name(box.id) }
    return names
  }

  private func mermaidGroup(_ group: Group, _ names: [String: String], margin: String) -> [String] {
    var lines = ["\(margin)subgraph \(names[group.id] ?? "group")[\(mermaidLabel(group.lines, width: 60))]"]
    lines += group.boxes.map { "\(margin)  \(mermaidBox($0, names))" }
    for inner in group.groups { lines += mermaidGroup(inner, names, margin: margin + "  ") }
    return lines + ["\(margin)end"]
  }

  private func mermaidBox(_ box: Box, _ names: [String: String]) -> String {
    let (open, close) =
      switch box.kind {
      case .start: ("((", "))")
      case .part, .say: ("[", "]")
      case .ask: ("(", ")")
      case .review: ("[/", "/]")
      case .focus: ("{{", "}}")
      case .final: ("[[", "]]")
      case .fork: ("{", "}")
      }
    return "\(names[box.id] ?? "box")\(open)\(mermaidLabel(box.lines, width: 28))\(close)"
  }

  private func mermaidArrow(_ arrow: Arrow, _ names: [String: String]) -> String {
    let sign =
      switch arrow.style {
      case .usual: "-->"
      case .passing: "-.->"
      case .crisis: "==>"
      }
    let label = arrow.label.map { "|\(mermaidLabel([$0], width: 28))|" } ?? ""
    return "\(names[arrow.from] ?? "box") \(sign)\(label) \(names[arrow.to] ?? "box")"
  }

  private func mermaidLabel(_ lines: [String], width: Int) -> String {
    "\"\(graphLines(lines, width: width).map(mermaidText).joined(separator: "<br/>"))\""
  }
}

extension GraphPicture.Group {
  var allBoxes: [GraphPicture.Box] { boxes + groups.flatMap(\.allBoxes) }
  var withInner: [GraphPicture.Group] { [self] + groups.flatMap(\.withInner) }
}

/// Text inside a quoted label. What Mermaid or the Markdown and HTML in it could read as markup is written by number.
private func mermaidText(_ text: String) -> String {
  var result = ""
  var onlyDigitsSoFar = true
  for scalar in text.unicodeScalars {
    let isDigit = ("0"..."9").contains(scalar)
    let isPlain =
      !scalar.isASCII || isDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || " ,?!':/=".unicodeScalars.contains(scalar)
      // "1." at the beginning of a line would become a list.
      || ("().-".unicodeScalars.contains(scalar) && !onlyDigitsSoFar)
    if isPlain { result.unicodeScalars.append(scalar) } else { result += "#\(scalar.value);" }
    onlyDigitsSoFar = onlyDigitsSoFar && isDigit
  }
  return result
}

/// A text of YAML in double quotes, on one line; all that could be markup is written by number.
private func yamlText(_ text: String) -> String {
  var result = ""
  for scalar in graphLines([text], width: .max).joined(separator: " ").unicodeScalars {
    let isPlain = !scalar.isASCII || Character(scalar).isLetter || Character(scalar).isNumber
      || " .,?!():-".unicodeScalars.contains(scalar)
    if isPlain {
      result.unicodeScalars.append(scalar)
    } else if "<>&".unicodeScalars.contains(scalar) {
      result += " "  // Mermaid takes a title for HTML, and has no way to write these in it
    } else {
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return "\"\(result)\""
}
