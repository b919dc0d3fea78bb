/// A reply as it is compared with the cries for help that the phrases list.
///
/// Whoever it is about is "he"; how it begins ("I can't talk,") and ends ("right now") makes no difference.
struct Cry: Hashable, Sendable {
  let words: [String]

  init(_ typed: String) {
    var plain: [String] = []
    for word in PlainText(typed).words.flatMap({ Self.opened[$0] ?? [$0] }) {
      if Self.people.contains(word) {
        // "The man", "my husband"; after "the" somebody may be anybody.
        if let last = plain.last, ["my", "the"].contains(last) { plain.removeLast() }
        plain.append("he")
      } else if word == "are", plain.last == "he" {
        plain.append("is")
      } else {
        plain.append(word)
      }
    }
    var rest = plain[...]
    while let head = Self.beginnings.first(where: { rest.count > $0.count && rest.starts(with: $0) }) {
      rest = rest.dropFirst(head.count)
    }
    while let tail = Self.endings.first(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(tail.count)
    }
    words = Array(rest)
  }

  private static let people: Set<String> = [
    "he", "she", "they", "husband", "wife", "spouse", "partner", "boyfriend", "girlfriend", "fiance", "fiancee", "hubby",
    "bf", "gf", "ex", "man", "guy",
  ]

  private static let opened: [String: [String]] = {
    var opened = [
      "hes": ["he", "is"], "shes": ["he", "is"], "theyre": ["he", "is"], "im": ["i", "am"], "cannot": ["cant"],
      "dont": ["do", "not"],
    ]
    // "My husband's here".
    for name in people where name.count > 4 { opened[name + "s"] = ["he", "is"] }
    return opened
  }()

  private static let beginnings: [[String]] = [
    ["i", "cant", "say"], ["i", "cant", "talk"], ["i", "cant", "type"], ["i", "cant", "write"], ["i", "cant", "answer"],
    ["i", "can", "not", "say"], ["i", "can", "not", "talk"], ["cant", "say"], ["cant", "talk"], ["i", "cant"],
    ["not", "now"], ["because"], ["cause"], ["sorry"], ["careful"], ["please"], ["and"], ["oh", "no"], ["no"], ["help"],
    ["i", "think"],
  ]

  private static let endings: [[String]] = [
    ["right", "now"], ["now"], ["again"], ["please"], ["already"], ["too"], ["still"], ["at", "the", "moment"],
  ]
}

extension Phrases {
  /// Whether the whole of `typed` is a cry for help.
  ///
  /// - Parameter isOfSomebodyNear: Whether "he is here" is one: it may also be an answer.
  func isCry(_ typed: String, isOfSomebodyNear: Bool) -> Bool {
    let cries = words(.helpWanted) + (isOfSomebodyNear ? words(.somebodyNear) : [])
    // A longer text says more than this, and is listened to as a whole.
    guard typed.utf8.count <= 200 else { return false }
    let plain = PlainText(typed)
    if cries.contains(where: { PlainText($0) == plain }) { return true }
    guard readsEnglish else { return false }
    let cry = Cry(typed)
    return !cry.words.isEmpty && cries.contains { Cry($0) == cry }
  }
}
