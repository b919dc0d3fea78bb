import ArgumentParser
import Glibc
import Interview
import Review
import Reports
import Transcript

/// What every command that decides something is given.
struct DecisionOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @ArgumentParser.Option(
    name: .customLong("as"), help: "Your name, to be kept beside the name of this account.")
  var name: String?

  @ArgumentParser.Flag(help: "JSON on stdout: the decisions as they are kept.") var json = false

  @Argument(help: "The code of the couple.") var couple: String

  /// Opens the couple for deciding.
  func session() throws -> ReviewSession {
    let config = try common.loadConfig()
    let store = try common.store(config)
    let code = try store.couple(couple).couple
    let session = try ReviewSession(code, store: store, cases: try CaseMaker(config))
    for note in session.open.notes { complain(note) }
    return session
  }

  func author() throws -> Author {
    let given = name.map { sanitizedName($0) }
    if let given, given.isEmpty { throw Failure.conflictingOptions(Wording.blankName) }
    return Author(account: Surroundings.account(), name: given)
  }

  private func sanitizedName(_ name: String) -> String {
    String(sanitizedLine(name).prefix(100)).split(separator: " ").joined(separator: " ")
  }

  /// Decides one thing after another, and keeps them all or none.
  func decide(_ requests: [Request]) throws {
    try explaining {
      var session = try session()
      let now = try Surroundings.clock()
      let author = try author()
      var decisions: [Decision] = []
      for request in requests {
        let action = try Review.decide(request, on: session.reviewed.with(decisions, session.cases.access))
        decisions.append(Decision(time: now(), by: author, action: action))
      }
      try session.keep(decisions)
      try report(decisions, session)
    }
  }

  /// Says what was decided, and what comes next.
  func report(_ decisions: [Decision], _ session: ReviewSession) throws {
    if json {
      let kept = session.reviewed.history.numbered.suffix(decisions.count).map(HistoryEntry.init)
      return try put(String(decoding: try CanonicalJSON.pretty(kept), as: UTF8.self))
    }
    for decision in decisions { try say(Wording.decided(decision.action, session.reviewed) + "\n") }
    if let next = nextSteps(session.reviewed).first { try say("\(Wording.next(next))\n") }
  }
}

/// A reason or a note: as given, or from standard input where it is `-`.
func wordsGiven(_ text: String) throws -> String {
  guard text == "-" else { return text }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  // Four bytes for each character, and more than that is too long however it is counted.
  while bytes.count <= 16 * DecisionError.longestText {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Surroundings {
  /// The name of the account that the program runs under.
  static func account() -> String {
    let number = getuid()
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else { return "uid \(number)" }
    return sanitizedLine(String(cString: name))
  }
}
