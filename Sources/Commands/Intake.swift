import ArgumentParser
import Conversation
import Definitions
import Glibc
import Interview
import Kiosk
import Records
import Transcript

extension Partner: ExpressibleByArgument {}

/// How a visitor reads and types.
enum InputOutput: String, CaseIterable, ExpressibleByArgument {
  case tty, plain, jsonl
}

struct Intake: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One partner's interview.",
    discussion: """
      With no couple and no visit code, starts a new couple as partner a and shows both visit codes. A visit \
      code names couple and partner by itself, and is needed to go on with a visit that has begun.
      """)

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Option(help: "The code of the couple.")
  var couple: String?

  @ArgumentParser.Option(help: "Which partner: a or b.")
  var partner: Partner?

  @ArgumentParser.Option(help: "Another interview than the bundled one.", completion: .file(extensions: ["yaml"]))
  var interview: String?

  @ArgumentParser.Option(
    help: "Answers from a file: YAML or JSON, question id to what a person would type.",
    completion: .file(extensions: ["yaml", "json"]))
  var answers: String?

  @ArgumentParser.Option(help: "tty, plain or jsonl; tty on a terminal and plain elsewhere.")
  var io: InputOutput?

  @ArgumentParser.Option(name: .customLong("visit-code"), help: "The code that the visitor was given.")
  var visitCode: String?

  @ArgumentParser.Flag(help: "Plain text without colour or signs, for screen readers.")
  var plain = false

  func run() throws {
    try explaining { try MainActor.assumeIsolated { try hold() } }
  }

  /// Who sits down, and whether the codes still have to be shown.
  private struct Visitor {
    var couple: CoupleFile
    var partner: Partner
    var isNewCouple: Bool
  }

  @MainActor
  private func hold() throws {
    let config = try common.loadConfig()
    guard config.secretsPolicy != .noSecrets else { throw Failure.waiverNeeded }
    let store = try common.store(config)
    let now = try Surroundings.clock()
    let loaded = try LoadedInterview.load(interview)
    let engine = Engine(
      interview: loaded.interview, settings: config.texts, hear: loadHearing())
    let typed = try answers.map {
      try AnswersFile.read(try readFile($0, limit: 4 << 20), name: $0)
    }
    // Answers that do not get through are found out before anything is kept.
    if let typed { try rehearse(typed, engine) }
    let mode = io ?? (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 ? .tty : .plain)
    let desk = try Desk(mode: mode, answers: typed, config: config, plain: plain || common.noColor)
    defer { desk.close() }
    let visitor = try visitor(store, now: now(), mode: mode)
    var sitting = try Sitting(
      couple: visitor.couple, partner: visitor.partner, store: store, interview: loaded,
      config: config, engine: engine, now: now)
    if let note = sitting.note { complain(note) }
    if visitor.isNewCouple {
      desk.say(
        Wording.newCouple(
          visitor.couple.couple, visitor.couple.code(of: .a), visitor.couple.code(of: .b)))
    }
    if !visitor.isNewCouple, mode != .jsonl, typed == nil, !sitting.visit.conversation.begun {
      desk.say(Wording.yourOwn(visitor.couple.code(of: visitor.partner)))
    }
    let outcome: Outcome
    do {
      outcome = try Kiosk.hold(&sitting.visit, on: desk.frontEnd)
    } catch let error as RecordsError {
      desk.say(Wording.couldNotSave)
      desk.end(
        .paused, visitor.couple, visitor.partner,
        path: store.path(visitor.couple.couple, Store.journal(visitor.partner)))
      throw error
    }
    let path = try sitting.close(outcome)
    desk.end(outcome, visitor.couple, visitor.partner, path: path)
    if visitor.isNewCouple, outcome == .complete || outcome == .completeNotAlone {
      desk.handOver(to: visitor.couple, common: common, interview: interview)
    }
    switch outcome {
    case .idle: throw ExitCode(Status.idle)
    case .stopped: throw ExitCode(Status.stopped)
    default: break
    }
  }

  @MainActor
  private func rehearse(_ typed: [StateID: String], _ engine: Engine) throws {
    var visit = Visit(engine: engine, events: [], now: { "" }, keep: { _ in })
    _ = try Kiosk.hold(&visit, on: AnswersFrontEnd(answers: typed))
  }

  @MainActor
  private func visitor(_ store: Store, now: String, mode: InputOutput) throws -> Visitor {
    if let visitCode {
      let (file, owner) = try store.find(visitCode: visitCode)
      if let couple, Codes.canonical(couple) != file.couple { throw Failure.wrongCode }
      if let partner, partner != owner { throw Failure.wrongCode }
      return Visitor(couple: file, partner: owner, isNewCouple: false)
    }
    guard let couple else {
      guard partner != .b else {
        throw Failure.conflictingOptions(
          "A new couple begins with partner a. For partner b, give --couple or --visit-code.")
      }
      return Visitor(couple: try store.newCouple(now: now), partner: .a, isNewCouple: true)
    }
    let file = try store.couple(couple)
    guard let partner else { throw Failure.partnerNeeded }
    if case .underWay = try store.standing(file.couple, partner),
      try store.visit(file.couple, partner) != nil
    {
      // Nobody reads on in another's visit.
      guard mode == .tty, answers == nil else { throw Failure.codeNeeded(partner) }
      let code = try Desk.askForCode()
      let (found, owner) = try store.find(visitCode: code)
      guard found.couple == file.couple, owner == partner else { throw Failure.wrongCode }
    }
    return Visitor(couple: file, partner: partner, isNewCouple: false)
  }
}
