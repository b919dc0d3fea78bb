import ArgumentParser
import Interview
import Records
import Transcript

/// What the front desk sees of a visit: how far it is, never what was said.
enum DeskStatus: String, Encodable {
  case notBegun = "not begun"
  case underWay = "under way"
  case done
  case askedForStaff = "asked for staff"
  case withdrawn
  case damaged
}

struct Couples: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Front desk: who has not begun, is under way, is done or asked for staff.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  private struct Line: Encodable {
    var couple: String
    var a: DeskStatus
    var b: DeskStatus
  }

  func run() throws {
    try explaining {
      let store = try common.store(try common.loadConfig())
      let lines = try store.records.couples().map { code in
        Line(couple: code, a: status(store, code, .a), b: status(store, code, .b))
      }
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(lines), as: UTF8.self))
      } else if lines.isEmpty {
        try put("No couples yet. `commonground invite` makes one.\n")
      } else {
        for line in lines {
          try put("\(line.couple)   a: \(line.a.rawValue)   b: \(line.b.rawValue)\n")
        }
      }
    }
  }

  /// A visit that cannot be read is shown as damaged and hides no other.
  private func status(_ store: Store, _ couple: String, _ partner: Partner) -> DeskStatus {
    do {
      // Whoever took a visit back has to be invited before their code works again.
      if try store.withdrawn(couple, partner) != nil { return .withdrawn }
      guard let visit = try store.visit(couple, partner) else { return .notBegun }
      if visit.transcript.intake.wantsStaff { return .askedForStaff }
      guard let outcome = visit.transcript.outcome else { return .underWay }
      return outcome.canResume ? .underWay : .done
    } catch {
      return .damaged
    }
  }
}
