import ArgumentParser
import Conversation
import Definitions
import Exploration
import Glibc
import Interview
import Kiosk
import Transcript

struct InterviewTry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "A rehearsal of an interview. Nothing is saved.",
    discussion: """
      Given replies are typed for you when their question comes up. With --answers and without --from, what the file \
      does not name is skipped, as in `commonground intake --answers`. With --from, all that lies before that state \
      is passed unseen: what is not given is taken as skipped, or as the least answer that gets there where a question \
      cannot be skipped. At a prompt, /guards shows the guards from then on, /state says where you are, and /jump \
      STATE goes there.
      """)

  @ArgumentParser.Option(help: "The state to begin at.")
  var from: String?

  @ArgumentParser.Option(
    help: "Invented answers from a file: YAML or JSON, question id to what a person would type.",
    completion: .file(extensions: ["yaml", "json"]))
  var answers: String?

  @ArgumentParser.Option(name: .customLong("set"), help: "A reply, as id=reply. Can be given more than once.")
  var replies: [String] = []

  @ArgumentParser.Flag(name: .customLong("show-guards"), help: "After each answer, the guards that were looked at.")
  var showGuards = false

  @ArgumentParser.Option(help: "tty, plain or jsonl; tty on a terminal and plain elsewhere.")
  var io: InputOutput?

  @ArgumentParser.Option(help: "The clinic's configuration.", completion: .file(extensions: ["yaml"]))
  var config: String?

  @ArgumentParser.Flag(help: "Plain text without colour or signs, for screen readers.")
  var plain = false

  @ArgumentParser.Flag(name: .customLong("no-color"), help: "No colour or bold text.")
  var noColor = false

  @Argument(
    help: "An interview file, or the word bundled; the bundled first interview where none is named.",
    completion: .file(extensions: ["yaml"]))
  var file: String?

  func run() throws {
    try explaining { try MainActor.assumeIsolated { try rehearse() } }
  }

  @MainActor
  private func rehearse() throws {
    var config = try Config.load(config)
    // An author may stop and think.
    config.idleAfter = 86_400
    let interview = try LoadedInterview.named(file).interview
    let engine = Engine(interview: interview, settings: config.texts, hear: loadHearing())
    let given = try givenReplies(interview)
    var start = try from.map { try reach($0, engine, given) }
    // A whole file of answers runs through by itself; nobody is asked to press Enter.
    let runsThrough = answers != nil && from == nil
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let desk = try Desk(
      mode: io ?? (isTerminal && !runsThrough ? .tty : .plain), answers: nil, config: config,
      plain: plain || noColor)
    defer { desk.close() }
    desk.say(Wording.rehearsal)
    let inner: any FrontEnd =
      runsThrough ? AnswersFrontEnd(answers: given, showing: { desk.frontEnd.show($0) }) : desk.frontEnd
    var visit = Visit(engine: engine, events: [], now: { "" }, keep: { _ in })
    let front = RehearsalFrontEnd(
      interview: interview, inner: inner, replies: runsThrough ? [:] : given, showsGuards: showGuards,
      saying: { desk.say($0) },
      reach: { target, replies throws(GraphReach.Failure) in
        try GraphReach.to(target, on: engine, replies: replies)
      })
    var isOver = false
    // Also where a reply of a file is not understood, it is said that nothing was saved.
    defer { if !isOver { desk.say(Wording.rehearsalOver) } }
    var outcome: Outcome?
    while outcome == nil {
      if let begun = start {
        visit = Visit(engine: engine, events: begun.reach.events, now: { "" }, keep: { _ in })
        desk.say(Wording.assumed(begun.reach.assumed, at: begun.target))
        for event in begun.reach.shown(from: begun.target) { front.show(event) }
      }
      do {
        outcome = try hold(&visit, on: front, from: start == nil ? visit.opening : nil)
      } catch let jump as RehearsalFrontEnd.Jump {
        start = jump
      }
    }
    front.catchUp(visit.conversation)
    guard let outcome else { return }
    isOver = true
    desk.say(Wording.rehearsalOver)
    desk.end(outcome)
    if outcome == .stopped, case .final = visit.conversation.path(of: interview).stop { return }
    if outcome == .stopped { throw ExitCode(Status.stopped) }
  }

  private func reach(
    _ target: StateID, _ engine: Engine, _ given: [StateID: String]
  ) throws -> RehearsalFrontEnd.Jump {
    do throws(GraphReach.Failure) {
      return RehearsalFrontEnd.Jump(
        target: target, reach: try GraphReach.to(target, on: engine, replies: given))
    } catch {
      throw Failure.noWayTo(error)
    }
  }

  // MARK: Replies

  /// Every reply given, those of `--set` before those of the file. Each is understood as a visitor's would be.
  private func givenReplies(_ interview: Interview) throws -> [StateID: String] {
    var given: [StateID: String] = [:]
    if let answers {
      given = try Self.readAnswers(answers)
      let unknown = given.keys.filter { interview[$0]?.question == nil && !interview.isReview($0) }.sorted()
      if !unknown.isEmpty { complain(Wording.unused(unknown)) }
      for id in unknown { given[id] = nil }
    }
    for text in replies {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, let id = sides.first, let reply = sides.last, !id.isEmpty else {
        throw Failure.badReply(text)
      }
      guard interview[id]?.question != nil else { throw Failure.unknownQuestion(id) }
      given[id] = reply
    }
    for (id, reply) in given.sorted(by: { $0.key < $1.key }) {
      guard let question = interview[id]?.question, !(reply == "/skip" && question.optional) else { continue }
      guard case .answer(let answer) = understand(reply, for: question),
        question.optional || answer != .notSure
      else { throw AnswersError.notUnderstood(id, reply: "") }
    }
    return given
  }

  private static func readAnswers(_ path: String) throws -> [StateID: String] {
    let bytes = try readFile(path, limit: 4 << 20)
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).filter { !$0.isWhitespace }
    // A journal begins with its header; a record is one object, and its keys are sorted.
    let isVisit =
      [Transcript.format, VisitHeader.format].contains { head.contains("\"format\":\"\($0)\"") }
      || (try? Transcript(record: bytes)) != nil
    guard !isVisit else { throw Failure.realVisit(path) }
    return try AnswersFile.read(bytes, name: path)
  }
}

extension Interview {
  func isReview(_ id: StateID) -> Bool {
    if case .review? = self[id]?.content { true } else { false }
  }
}
