import Yams

/// Texts of a file that visitors read, with their places, to be measured when all of them are known.
final class ShownTexts {
  private var texts: [(text: String, node: Node)] = []

  func add(_ text: String, _ node: Node?) { if let node { texts.append((text, node)) } }

  /// What a visitor would find hard in them, by the measure of their language.
  func faults(in language: String, file: String) -> [Fault] {
    let named = texts.enumerated().map { (place: String($0.offset), text: $0.element.text) }
    return readingFaults(in: named, language: language).map { found in
      var fault = found
      fault.file = file
      guard let number = Int(found.file), texts.indices.contains(number), let mark = texts[number].node.mark else {
        (fault.line, fault.column) = (1, 1)
        return fault
      }
      let style = texts[number].node.scalar?.style
      if style == .literal || style == .folded {
        // The text begins on the next line; how far it is indented is not known any more.
        (fault.line, fault.column) = (mark.line + found.line, 1)
      } else {
        (fault.line, fault.column) = (mark.line, mark.column + found.column - (style == .plain ? 1 : 0))
      }
      return fault
    }.sorted()
  }
}
