import Interview

extension GraphPicture {
  /// The picture in the DOT language of Graphviz (graphviz.org/doc/info/lang.html). Strings hold no markup, whatever
  /// stands in the interview.
  public var dot: String {
    var lines = [
      "digraph interview {",
      "  graph [label=\(dotLabel([title] + legend, width: 110, isLeft: true)), labelloc=t, labeljust=l, fontname=\"Helvetica\", fontsize=12, ranksep=0.35, nodesep=0.3]",
      "  node [fontname=\"Helvetica\", fontsize=10, margin=\"0.12,0.06\", style=filled, fillcolor=\"#ffffff\", color=\"#444444\"]",
      "  edge [fontname=\"Helvetica\", fontsize=9, color=\"#444444\"]",
    ]
    lines += boxes.map { "  \(dotBox($0))" }
    for group in groups { lines += dotGroup(group, margin: "  ") }
    lines += arrows.map { "  \(dotArrow($0))" }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private func dotGroup(_ group: Group, margin: String) -> [String] {
    let look =
      group.isConfidential
      ? "style=filled, fillcolor=\"#fff4d6\", color=\"#7a5200\", penwidth=3"
      : "style=filled, fillcolor=\"#f2f4f7\", color=\"#9aa5b1\""
    var lines = [
      "\(margin)subgraph \(dotName("cluster.\(group.id)")) {",
      "\(margin)  graph [label=\(dotLabel(group.lines, width: 60, isLeft: true)), labeljust=l, \(look)]",
    ]
    lines += group.boxes.map { "\(margin)  \(dotBox($0))" }
    for inner in group.groups { lines += dotGroup(inner, margin: margin + "  ") }
    return lines + ["\(margin)}"]
  }

  private func dotBox(_ box: Box) -> String {
    var look =
      switch box.kind {
      case .start: ["shape=circle", "fillcolor=\"#222222\"", "fontcolor=\"#ffffff\""]
      case .part: ["shape=box"]
      case .say: ["shape=box"]
      case .ask: ["shape=box", "style=\"filled,rounded\""]
      case .review: ["shape=folder"]
      case .focus: ["shape=hexagon"]
      case .final: ["shape=box", "peripheries=2"]
      case .fork: ["shape=diamond", "width=0.3", "height=0.3", "margin=0"]
      }
    switch box.crisis {
    case .shows: look += ["penwidth=4", "color=\"#a40000\""]
    case .after: look += ["penwidth=3", "color=\"#a40000\""]
    case .none where box.isConfidential: look += ["penwidth=3", "color=\"#7a5200\""]
    case .none: break
    }
    if box.isConfidential {
      look.append("fillcolor=\"#ffe6a3\"")
    } else if box.crisis == .shows {
      look.append("fillcolor=\"#ffd6d6\"")
    }
    return "\(dotName(box.id)) [label=\(dotLabel(box.lines, width: 40)), \(look.joined(separator: ", "))]"
  }

  private func dotArrow(_ arrow: Arrow) -> String {
    var look = arrow.label.map { ["label=\(dotLabel([$0], width: 34))"] } ?? []
    switch arrow.style {
    case .usual: break
    case .passing: look.append("style=dashed")
    case .crisis: look += ["penwidth=3", "color=\"#a40000\""]
    }
    return "\(dotName(arrow.from)) -> \(dotName(arrow.to))\(look.isEmpty ? "" : " [\(look.joined(separator: ", "))]")"
  }

  private func dotLabel(_ lines: [String], width: Int, isLeft: Bool = false) -> String {
    let text = graphLines(lines, width: width).map { dotText($0) }
    // A line ends with \n where it stands in the middle, and with \l where it begins at the left.
    return isLeft ? "\"\(text.map { "\($0)\\l" }.joined())\"" : "\"\(text.joined(separator: "\\n"))\""
  }
}

private func dotName(_ id: String) -> String { "\"\(dotText(id))\"" }

/// What stands inside a string of DOT. Graphviz reads backslashes and HTML entities in labels: both are written out.
private func dotText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\"": result += "\\\""
    case "&": result += "&amp;"
    case "\n": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Lines as they stand in a box: nothing that acts on whoever shows them, broken between words.
func graphLines(_ lines: [String], width: Int) -> [String] {
  lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: true) }.flatMap { line in
    var broken: [String] = []
    var current = ""
    for word in graphText(String(line)).split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        broken.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return broken + [current]
  }
}

/// Text without control characters and without characters that turn its direction.
private func graphText(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: " "
        default: scalar.properties.isNoncharacterCodePoint ? " " : scalar
        }
      }))
}
