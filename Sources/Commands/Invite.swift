import ArgumentParser
import Interview
import Transcript

struct Invite: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new couple and a visit code for each partner.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func run() throws {
    try explaining {
      let now = try Surroundings.clock()
      let file = try common.store(common.loadConfig()).newCouple(now: now())
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

  private struct Printed: Encodable {
    var couple: String
    var visitCodes: [String: String]

    init(_ file: CoupleFile) {
      couple = file.couple
      visitCodes = file.visitCodes
    }
  }
}
