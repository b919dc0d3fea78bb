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

  @ArgumentParser.Option(help: "The language of the interview, such as es; asked for where there are several.")
  var language: String?

  @ArgumentParser.Option(
    help: "The interview's texts in another language. Can be given several times.",
    completion: .file(extensions: ["yaml"]))
  var translation: [String] = []

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
    let store = try common.store(config)
    let now = try Surroundings.clock()
    let loaded = try LoadedInterview.load(interview)
    let languages = try Languages(
      of: loaded, files: translation, folder: try common.translations(config))
    let asked = try language.map { try languages.tag(for: $0) }
    let typed = try answers.map {
      try AnswersFile.read(try readFile($0, limit: 4 << 20), name: $0)
    }
    // Answers that do not get through are found out before anything is kept.
    if let typed, let language = languages[asked ?? languages.own.language] {
      try rehearse(typed, Engine(language, config))
    }
    // A new couple has signed nothing yet.
    if config.secretsPolicy == .noSecrets, couple == nil, visitCode == nil {
      throw Failure.waiverNeeded(couple: nil, .a)
    }
    let mode = io ?? (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 ? .tty : .plain)
    let desk = try Desk(mode: mode, answers: typed, config: config, plain: plain || common.noColor)
    defer { desk.close() }
    let known: Visitor?
    do {
      known = try knownVisitor(store, languages, mode: mode)
    } catch Failure.wrongCode {
      // Whose code it would have been is not known, nor their language.
      for phrases in languages.all { complain(phrases(.wrongCode)) }
      throw ExitCode(Failure.wrongCode.status)
    }
    if config.secretsPolicy == .noSecrets, let known, try store.withdrawn(known.couple.couple, known.partner) == nil,
      try store.waivers(known.couple.couple, known.partner) == nil
    {
      throw Failure.waiverNeeded(couple: known.couple.couple, known.partner)
    }
    let begun = try known.flatMap { try begunLanguage(of: $0.partner, $0.couple, store, languages) }
    let tag: String
    if let begun {
      if let asked, asked.lowercased() != begun.lowercased() { complain(Wording.goesOn(in: begun)) }
      tag = begun
    } else if let asked {
      tag = asked
    } else if typed == nil, languages.all.count > 1 {
      switch try chooseLanguage(among: languages.all, on: desk.frontEnd) {
      case .language(let chosen): tag = chosen
      case .left(let outcome): return try leave(outcome, desk, known)
      }
    } else {
      tag = languages.own.language
    }
    guard let language = languages[tag] else { throw Failure.visitInOtherLanguage(tag) }
    desk.phrases = language.phrases
    let visitor = try known ?? newVisitor(store, now: now())
    var sitting: Sitting
    do {
      sitting = try Sitting(
        couple: visitor.couple, partner: visitor.partner, store: store, interview: language.interview,
        config: config, engine: Engine(language, config), now: now)
    } catch Failure.alreadyFinished {
      complain(desk.phrases(.alreadyFinished))
      throw ExitCode(Failure.alreadyFinished.status)
    } catch Failure.withdrawn {
      complain(desk.phrases(.visitWithdrawn))
      throw ExitCode(Failure.withdrawn.status)
    }
    if let note = sitting.note { complain(note) }
    if visitor.isNewCouple {
      let other = visitor.couple.code(of: .b)
      desk.say(
        desk.phrases(
          .newCouple,
          [
            .couple: visitor.couple.couple, .code: visitor.couple.code(of: .a), .partnerCode: other,
            .program: "commonground intake --visit-code \(other)",
          ]))
    }
    if !visitor.isNewCouple, mode != .jsonl, typed == nil, !sitting.visit.conversation.begun {
      desk.say(desk.phrases(.yourOwn, [.code: visitor.couple.code(of: visitor.partner)]))
    }
    let outcome: Outcome
    do {
      outcome = try Kiosk.hold(&sitting.visit, on: desk.frontEnd)
    } catch where !(error is AnswersError) {
      desk.wipe()
      desk.say(desk.phrases(sitting.visit.conversation.withdrawing ? .couldNotErase : .couldNotSave))
      // What was lost may have been a word of danger.
      if let help = sitting.visit.engine.text(named: "urgent-help") { desk.say(help) }
      try? sitting.visit.finishAlerts()
      desk.end(
        sitting.isTakenBack ? .withdrawn : .paused, visitor.couple, visitor.partner,
        path: sitting.path)
      throw error
    }
    try sitting.visit.finishAlerts()
    let path = try sitting.close(outcome)
    desk.end(outcome, visitor.couple, visitor.partner, path: path)
    if visitor.isNewCouple, outcome == .complete || outcome == .completeNotAlone {
      desk.handOver(to: visitor.couple, common: common, interview: interview, translations: translation)
    }
    try exit(after: outcome)
  }

  private func exit(after outcome: Outcome) throws {
    switch outcome {
    case .idle: throw ExitCode(Status.idle)
    case .stopped: throw ExitCode(Status.stopped)
    default: break
    }
  }

  /// Somebody left at the question for a language: nothing was begun.
  @MainActor
  private func leave(_ outcome: Outcome, _ desk: Desk, _ visitor: Visitor?) throws {
    desk.leave(outcome, couple: visitor?.couple.couple ?? "", visitor?.partner ?? .a)
    try exit(after: outcome)
  }

  /// The language of a visit that has begun; nil where it has not, or where it is not of this interview.
  private func begunLanguage(
    of partner: Partner, _ couple: CoupleFile, _ store: Store, _ languages: Languages
  ) throws -> String? {
    let standing = try store.standing(couple.couple, partner).standing
    if case .notBegun = standing { return nil }
    // What is the matter with a file that cannot be read is said when it is opened.
    guard let transcript = (try? store.visit(couple.couple, partner))?.transcript else { return nil }
    let reference = transcript.header.interview
    guard reference.id == languages.interview else { return nil }
    // All that is left to say to whoever has finished can be said in any language.
    if case .finished = standing, transcript.outcome?.isOfferedAgain != true, languages[reference.language] == nil {
      return languages.own.language
    }
    return reference.language
  }

  @MainActor
  private func rehearse(_ typed: [StateID: String], _ engine: Engine) throws {
    var visit = Visit(engine: engine, events: [], now: { "" }, keep: { _ in })
    _ = try Kiosk.hold(&visit, on: AnswersFrontEnd(answers: typed))
  }

  private func newVisitor(_ store: Store, now: String) throws -> Visitor {
    Visitor(couple: try store.newCouple(now: now), partner: .a, isNewCouple: true)
  }

  /// Whom the options name; nil for a new couple.
  @MainActor
  private func knownVisitor(_ store: Store, _ languages: Languages, mode: InputOutput) throws -> Visitor? {
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
      return nil
    }
    let file = try store.couple(couple)
    guard let partner else { throw Failure.partnerNeeded }
    let visit = try store.visit(file.couple, partner)
    if try visit != nil || store.withdrawn(file.couple, partner) != nil {
      // Nobody reads on in another's visit, nor learns how it ended.
      guard mode == .tty, answers == nil else { throw Failure.codeNeeded(partner) }
      let phrases = (visit?.transcript.header.interview.language).flatMap { languages[$0]?.phrases } ?? languages.own
      let code = try Desk.askForCode(phrases)
      let (found, owner) = try store.find(visitCode: code)
      guard found.couple == file.couple, owner == partner else { throw Failure.wrongCode }
    }
    return Visitor(couple: file, partner: partner, isNewCouple: false)
  }
}
