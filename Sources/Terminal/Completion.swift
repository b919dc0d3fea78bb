/// What Tab does to the beginning of an answer.
struct Completion: Hashable, Sendable {
  /// What now stands left of the cursor.
  var text: String
  /// The choices to show, where there are several and nothing could be added.
  var choices: [String]

  /// Completes as far as all candidates that begin like `typed` agree, whatever their case.
  init(of typed: String, from candidates: [String]) {
    let wanted = typed.lowercased()
    let matches = candidates.filter { $0.lowercased().hasPrefix(wanted) }
    text = typed
    choices = []
    // Tab on an empty line would only type what all answers happen to share.
    guard !typed.isEmpty, let first = matches.first else { return }
    let common = matches.dropFirst().reduce(Substring(first)) { common, match in
      let agreed = zip(common, match).prefix { $0.lowercased() == $1.lowercased() }
      return common.prefix(agreed.count)
    }
    if matches.count == 1 || common.count > typed.count {
      text = String(common)
    } else {
      choices = matches
    }
  }
}
