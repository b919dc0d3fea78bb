import ArgumentParser
import Interview
import Transcript

struct WaiverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiver",
    abstract: "Records that a partner signed the waiver that the secrets policy no-secrets needs.",
    discussion: """
      Each partner signs a paper of their own, before their first question. Record it only with the signed paper at \
      hand. A visit under another policy needs none. Also without a waiver, and under every policy, what is said in \
      the part for the therapist alone does not cross.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The code of the couple.") var couple: String
  @ArgumentParser.Option(help: "Who signed: a or b.") var partner: Partner
  @ArgumentParser.Option(name: .customLong("signed-on"), help: "The day on the paper, such as 2026-11-20.")
  var signedOn: String
  @ArgumentParser.Option(help: "Who recorded it.") var by: String?
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func run() throws {
    try explaining {
      let store = try common.store(try common.loadConfig())
      let now = try Surroundings.clock()()
      guard signedOn.utf8.count == 10, let day = CalendarDate(iso: signedOn) else { throw Failure.badDay(signedOn) }
      if let today = CalendarDate(iso: now), day > today { throw Failure.dayToCome(signedOn) }
      let code = try store.couple(couple).couple
      // Whoever took a visit back is invited again first: nothing is signed ahead of that.
      guard try store.withdrawn(code, partner) == nil else { throw Failure.withdrawn }
      let name = by.map { Wording.plain($0) }
      let waiver = Waiver(signedOn: day, recorded: now, by: name?.isEmpty == true ? nil : name)
      try store.add(waiver, code, partner)
      if json {
        let printed = Printed(couple: code, partner: partner, signedOn: day, recorded: now, by: waiver.by)
        try put(String(decoding: try CanonicalJSON.pretty(printed), as: UTF8.self))
      } else {
        try say("Recorded: partner \(partner.rawValue) of couple \(code) signed a waiver on \(day.iso).\n")
      }
    }
  }

  private struct Printed: Encodable {
    var couple: String
    var partner: Partner
    var signedOn: CalendarDate
    var recorded: String
    var by: String?
  }
}
