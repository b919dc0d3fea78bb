import Interview

// A visitor may take the whole visit back, at any prompt. They are asked back once, and nothing but a plain yes erases:
// what is gone by a slip of the finger cannot be given back.

extension Command {
  /// Whether the visitor goes on after it. Where they leave, or are asked something else, that text says what is kept.
  var goesOn: Bool {
    switch self {
    case .back, .skip, .why, .help, .repeat, .review, .keep: true
    case .pause, .stop, .quit, .interrupt, .withdraw: false
    }
  }
}

extension Turn {
  /// Takes the reply to the question if all of it shall be erased.
  mutating func takeDecision(_ typed: String, _ word: String) {
    if phrases.isPlainYes(typed) { return end(.withdrawn, engine.lastWordsAfterWithdrawal) }
    switch phrases.yesOrNo(typed) {
    // Said as it goes on, the same as any command that goes on.
    case .answer(.yesNo(false)), .suggestion(.yesNo(false)): return run(.repeat)
    default: break
    }
    if let command = command(in: word) { return run(command) }
    // A cry for help is met as such, also here. Nothing is erased.
    if let question = conversation.asking, meetsDanger(in: typed, .unclear(.notUnderstood), at: question) { return }
    run(.withdraw)
  }
}

extension Engine {
  /// What is said to everybody who took a visit back: that it is erased, and where help is.
  public var lastWordsAfterWithdrawal: String {
    phrases(.withdrawn, [.urgentHelp: text(named: "urgent-help") ?? phrases(.urgentHelp)])
  }
}

extension Phrases {
  /// Whether a reply is a plain yes and nothing besides: for what cannot be undone. "OK", "sure" and a yes with a slip or
  /// a doubt in it are none.
  public func isPlainYes(_ typed: String) -> Bool {
    let plain = PlainText(typed)
    if means(.yes, plain) { return true }
    return readsEnglish && ["y", "yeah", "yep", "yup", "yes please", "yes erase it"].contains(plain.joined)
  }
}
