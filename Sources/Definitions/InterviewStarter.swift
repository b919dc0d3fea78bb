import Interview

/// The bundled starting interview under another title, with an id made from it.
///
/// - Parameter title: One line. Where it has no letter or digit of the Latin alphabet, the id stays `my-interview`.
/// - Returns: nil where nothing of the title can be shown.
public func interviewStarter(titled title: String) -> String? {
  let shown = title.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }.filter {
    switch $0.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
  let words = String(String.UnicodeScalarView(shown)).split(separator: " ")
  guard !words.isEmpty else { return nil }
  let text = String(words.joined(separator: " ").prefix(80))
  var id = ""
  for letter in text.lowercased().unicodeScalars {
    if ("a"..."z").contains(letter) || ("0"..."9").contains(letter) {
      id.unicodeScalars.append(letter)
    } else if !id.isEmpty, !id.hasSuffix("-") {
      id += "-"
    }
  }
  while id.hasSuffix("-") { id.removeLast() }
  if let first = id.unicodeScalars.first, ("0"..."9").contains(first) { id = "interview-\(id)" }
  id = String(id.prefix(64))
  while id.hasSuffix("-") { id.removeLast() }
  let quoted = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
  let lines = String(decoding: Bundled.starter.bytes, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)
  return lines.map { line in
    if line.hasPrefix("title: ") { return "title: \"\(quoted)\"" }
    if line.hasPrefix("id: "), !id.isEmpty { return "id: \"\(id)\"" }
    return String(line)
  }.joined(separator: "\n")
}
