import Conversation
import Definitions
import Glibc
import Interview
import Kiosk
import Terminal

/// The front end of one sitting, with what is said around the interview.
@MainActor
final class Desk {
  private enum Kind {
    case person(PersonFrontEnd, LineEditor)
    case plain(PlainFrontEnd)
    case lines(JSONLinesFrontEnd)
    case answers(AnswersFrontEnd)
  }

  private let kind: Kind
  private let plain: Bool
  let frontEnd: any FrontEnd
  /// The visitor's language.
  var phrases: Phrases = .english {
    didSet {
      switch kind {
      case .person(let front, _): front.phrases = phrases
      case .plain(let front): front.phrases = phrases
      case .lines(let front): front.phrases = phrases
      case .answers: break
      }
    }
  }

  init(mode: InputOutput, answers: [StateID: String]?, config: Config, plain: Bool) throws {
    self.plain = plain
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let output = Output(style: Self.style(isTerminal: isTerminal, plain: plain))
    func lines(_ read: @escaping () -> Input) -> JSONLinesFrontEnd {
      JSONLinesFrontEnd(read: read, write: { try output.write($0) })
    }
    if let answers {
      let shown = mode == .jsonl ? lines { .endOfInput } : nil
      let front = AnswersFrontEnd(answers: answers) { shown?.show($0) }
      kind = mode == .jsonl ? .lines(shown ?? lines { .endOfInput }) : .answers(front)
      frontEnd = front
      return
    }
    switch mode {
    case .tty:
      let editor = try LineEditor.open(style: output.style)
      let front = PersonFrontEnd(
        editor: editor, output: output,
        idle: IdleTimes(after: .seconds(config.idleAfter), grace: .seconds(config.idleGrace)))
      kind = .person(front, editor)
      frontEnd = front
    case .plain:
      let front = PlainFrontEnd(read: inputs(of: try LineReader()), output: output)
      kind = .plain(front)
      frontEnd = front
    case .jsonl:
      let front = lines(inputs(of: try LineReader()))
      kind = .lines(front)
      frontEnd = front
    }
  }

  static func style(isTerminal: Bool, plain: Bool) -> TerminalStyle {
    var environment: [String: String] = [:]
    for name in ["NO_COLOR", "ACCESSIBLE", "TERM"] { environment[name] = Surroundings.variable(name) }
    return TerminalStyle(environment: environment, isTerminal: isTerminal, plain: plain)
  }

  /// Gives the terminal back.
  func close() {
    if case .person(_, let editor) = kind { editor.close() }
  }

  /// Leaves nothing on the screen of what was asked and typed.
  func wipe() {
    if case .person(let front, _) = kind { front.wipe() }
  }

  /// Says something around the interview to whoever sits there.
  func say(_ text: String) {
    switch kind {
    case .person(let front, _): front.say(text)
    case .plain(let front): front.say(text)
    case .lines(let front): front.say(text)
    case .answers: complain(text)
    }
  }

  /// The end of a rehearsal, for programs.
  func end(_ outcome: Outcome) {
    if case .lines(let front) = kind { front.end(outcome) }
  }

  /// The last words of a sitting.
  func end(_ outcome: Outcome, _ couple: CoupleFile, _ partner: Partner, path: String) {
    switch kind {
    case .lines(let front):
      front.end(outcome, couple: couple.couple, partner: partner, transcript: path)
    case .person(let front, _):
      if outcome.canResume, outcome != .idle { front.say(phrases(.yourCode, [.code: couple.code(of: partner)])) }
    case .plain(let front):
      if outcome.canResume { front.say(phrases(.yourCode, [.code: couple.code(of: partner)])) }
    case .answers:
      try? put("\(couple.couple) \(partner.rawValue) \(outcome.rawValue)\n")
    }
  }

  /// The end of a sitting in which nothing was begun.
  func leave(_ outcome: Outcome, couple: String, _ partner: Partner) {
    if case .lines(let front) = kind { front.end(outcome, couple: couple, partner: partner, transcript: "") }
  }

  /// After partner a: hands the keyboard to partner b on a wiped screen, in a process of its own, or says how b
  /// joins later.
  func handOver(to couple: CoupleFile, common: CommonOptions, interview: String?, translations: [String]) {
    let later = phrases(.joinsLater, [.code: couple.code(of: .b)])
    guard case .person(let front, let editor) = kind else {
      return say(later)
    }
    guard let reply = front.ask(phrases(.handOver)), isYes(reply) else {
      return front.say(later)
    }
    front.wipe()
    editor.close()
    var arguments = ["commonground", "intake", "--couple", couple.couple, "--partner", "b"]
    if let folder = common.transcripts { arguments += ["--transcripts", folder] }
    if let config = common.config { arguments += ["--config", config] }
    if let interview { arguments += ["--interview", interview] }
    for file in translations { arguments += ["--translation", file] }
    if plain { arguments.append("--plain") }
    let copies = arguments.map { strdup($0) } + [nil]
    execv("/proc/self/exe", copies)
    front.say(later)
  }

  private func isYes(_ reply: String) -> Bool {
    switch phrases.yesOrNo(reply) {
    case .answer(.yesNo(true)), .suggestion(.yesNo(true)): return true
    default: return false
    }
  }

  /// Asks for a visit code on the terminal, before anything else is shown.
  static func askForCode(_ phrases: Phrases) throws -> String {
    let output = Output(style: style(isTerminal: true, plain: false))
    let editor = try LineEditor.open(style: output.style)
    try? output.show(phrases(.askForCode))
    guard case .line(let code) = editor.next(prompt: "> ", idle: .seconds(120)) else {
      throw Failure.wrongCode
    }
    return code
  }
}
