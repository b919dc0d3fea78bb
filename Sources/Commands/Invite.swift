import ArgumentParser
import Interview
import Transcript

struct Invite: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new couple and a visit code for each partner.",
    discussion: "With --couple and --partner, lets a partner who took their visit back begin a new one.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Option(help: "The code of a couple that is here already.") var couple: String?
  @ArgumentParser.Option(help: "Which partner of it to invite again: a or b.") var partner: Partner?
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func run() throws {
    try explaining {
      let now = try Surroundings.clock()
      let store = try common.store(common.loadConfig())
      if couple != nil || partner != nil { return try inviteAgain(store, now: now()) }
      let file = try store.newCouple(now: now())
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(Printed(file)), as: UTF8.self))
      } else {
        try put(
          """
          Couple \(file.couple)

          Partner a, visit code: \(file.code(of: .a))
          Partner b, visit code: \(file.code(of: .b))

          Each partner types: commonground intake --visit-code CODE

          """)
      }
    }
  }

  private func inviteAgain(_ store: Store, now: String) throws {
    guard let couple, let partner else {
      throw Failure.conflictingOptions("To invite a partner again, give both --couple and --partner.")
    }
    try store.inviteAgain(try store.couple(couple).couple, partner, now: now)
    // Whoever knew the old code cannot come in the new visit's way.
    let file = try store.newCode(of: partner, couple)
    if json {
      try put(String(decoding: try CanonicalJSON.pretty(Printed(file, only: partner)), as: UTF8.self))
    } else {
      try put(
        """
        Couple \(file.couple)

        Partner \(partner.rawValue) can begin a new visit, with the visit code \(file.code(of: partner))

        """)
    }
  }

  private struct Printed: Encodable {
    var couple: String
    var visitCodes: [String: String]

    init(_ file: CoupleFile, only partner: Partner? = nil) {
      couple = file.couple
      visitCodes = file.visitCodes.filter { partner == nil || $0.key == partner?.rawValue }
    }
  }
}
