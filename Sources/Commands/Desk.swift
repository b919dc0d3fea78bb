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

  /// Says something around the interview to whoever sits there.
  func say(_ text: String) {
    switch kind {
    case .person(let front, _): front.say(text)
    case .plain(let front): front.say(text)
    case .lines(let front): front.say(text)
    case .answers: complain(text)
    }
  }

  /// The last words of a sitting.
  func end(_ outcome: Outcome, _ couple: CoupleFile, _ partner: Partner, path: String) {
    switch kind {
    case .lines(let front):
      front.end(outcome, couple: couple.couple, partner: partner, transcript: path)
    case .person(let front, _):
      if outcome.canResume, outcome != .idle { front.say(Wording.resumeWith(couple.code(of: partner))) }
    case .plain(let front):
      if outcome.canResume { front.say(Wording.resumeWith(couple.code(of: partner))) }
    case .answers:
      try? put("\(couple.couple) \(partner.rawValue) \(outcome.rawValue)\n")
    }
  }

  /// After partner a: hands the keyboard to partner b on a wiped screen, in a process of its own, or says how b
  /// joins later.
  func handOver(to couple: CoupleFile, common: CommonOptions, interview: String?) {
    guard case .person(let front, let editor) = kind else {
      return say(Wording.joinsLater(couple.code(of: .b)))
    }
    guard let reply = front.ask(Wording.handOver), isYes(reply) else {
      return front.say(Wording.joinsLater(couple.code(of: .b)))
    }
    front.wipe()
    editor.close()
    var arguments = ["commonground", "intake", "--couple", couple.couple, "--partner", "b"]
    if let folder = common.transcripts { arguments += ["--transcripts", folder] }
    if let config = common.config { arguments += ["--config", config] }
    if let interview { arguments += ["--interview", interview] }
    if plain { arguments.append("--plain") }
    let copies = arguments.map { strdup($0) } + [nil]
    execv("/proc/self/exe", copies)
    front.say(Wording.joinsLater(couple.code(of: .b)))
  }

  private func isYes(_ reply: String) -> Bool {
    let question = Question(id: "hand-over", text: Wording.handOver, form: .yesNo)
    switch understand(reply, for: question) {
    case .answer(.yesNo(true)), .suggestion(.yesNo(true)): return true
    default: return false
    }
  }

  /// Asks for a visit code on the terminal, before anything else is shown.
  static func askForCode() throws -> String {
    let output = Output(style: style(isTerminal: true, plain: false))
    let editor = try LineEditor.open(style: output.style)
    try? output.show(Wording.askForCode)
    guard case .line(let code) = editor.next(prompt: "> ", idle: .seconds(120)) else {
      throw Failure.wrongCode
    }
    return code
  }
}
