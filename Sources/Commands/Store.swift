import FoundationEssentials
import Interview
import Records
import Transcript

/// Who a couple is to the program: their codes. Kept as `couple.json`.
struct CoupleFile: Codable {
  static let name = "couple.json"
  static let format = "commonground-couple/1"

  var format: String
  var couple: String
  var created: String
  var visitCodes: [String: String]

  func code(of partner: Partner) -> String { visitCodes[partner.rawValue] ?? "" }
}

/// One partner's visit as it lies on disk.
struct StoredVisit {
  var transcript: Transcript
  var path: String
  /// What was found wrong with it, for staff.
  var condition: JournalCondition
}

/// The transcripts folder, in the program's own terms.
struct Store {
  let records: RecordStore

  init(root: String) { records = RecordStore(root: root) }

  // MARK: Couples

  func newCouple(now: String) throws -> CoupleFile {
    for _ in 0..<100 {
      let code = Codes.couple()
      do {
        try records.createCouple(code)
      } catch RecordsError.alreadyExists {
        continue
      }
      let file = CoupleFile(
        format: CoupleFile.format, couple: code, created: now,
        visitCodes: ["a": Codes.visit(of: code), "b": Codes.visit(of: code)])
      do {
        try records.write(try CanonicalJSON.pretty(file), name: CoupleFile.name, couple: code)
      } catch {
        // Nobody has been given this code.
        try? records.erase(couple: code)
        throw error
      }
      return file
    }
    throw RecordsError.alreadyExists(what: "every couple code tried")
  }

  /// Gives a partner a new visit code; the old one leads nowhere then.
  func newCode(of partner: Partner, _ typed: String) throws -> CoupleFile {
    var file = try couple(typed)
    file.visitCodes[partner.rawValue] = Codes.visit(of: file.couple)
    try records.write(try CanonicalJSON.pretty(file), name: CoupleFile.name, couple: file.couple)
    return file
  }

  func couple(_ typed: String) throws -> CoupleFile {
    let code = Codes.canonical(typed)
    do {
      let bytes = try records.read(name: CoupleFile.name, couple: code, limit: 1 << 16)
      guard let file = try? JSONDecoder().decode(CoupleFile.self, from: Data(bytes)),
        file.couple == code
      else { throw RecordsError.damaged(what: "\(code)/\(CoupleFile.name)", at: .header) }
      return file
    } catch RecordsError.notFound, RecordsError.badName {
      throw Failure.noSuchCouple(typed)
    }
  }

  /// Whose visit code it is. A wrong one never says which part of it is wrong.
  func find(visitCode typed: String) throws -> (CoupleFile, Partner) {
    let code = Codes.canonicalVisit(typed)
    guard let coupleCode = code.split(separator: "-").first else { throw Failure.wrongCode }
    do {
      let file = try couple(String(coupleCode))
      for partner in Partner.allCases where same(file.code(of: partner), code) {
        return (file, partner)
      }
    } catch Failure.noSuchCouple {}
    throw Failure.wrongCode
  }

  /// Compares without telling by its time how much of the code was right.
  private func same(_ left: String, _ right: String) -> Bool {
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    guard a.count == b.count, !a.isEmpty else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  // MARK: Visits

  /// A file copied into another couple's folder is not that couple's visit.
  private func own(_ visit: StoredVisit, _ couple: String, _ partner: Partner) throws -> StoredVisit {
    guard visit.transcript.header.couple == couple, visit.transcript.header.partner == partner else {
      throw Failure.foreignVisit(visit.path)
    }
    return visit
  }

  static func journal(_ partner: Partner, _ visit: Int) -> String { "intake-\(partner.rawValue)-\(visit).journal" }
  static func record(_ partner: Partner, _ visit: Int) -> String { "intake-\(partner.rawValue)-\(visit).json" }

  func path(_ couple: String, _ name: String) -> String { "\(records.root)/\(couple)/\(name)" }

  /// The numbers of a partner's visits of which there is a file, from the first on.
  func visits(_ couple: String, _ partner: Partner) throws -> [Int] {
    let files = Set(try records.files(couple: couple))
    // Visits are numbered without gaps.
    return Array((1...999).prefix { files.contains(Self.journal(partner, $0)) || files.contains(Self.record(partner, $0)) })
  }

  /// How far the newest visit has come, and its number from 1.
  func standing(_ couple: String, _ partner: Partner) throws -> (visit: Int, standing: Standing) {
    let visit = try visits(couple, partner).last ?? 1
    return (visit, try standing(couple, partner, visit))
  }

  private func standing(_ couple: String, _ partner: Partner, _ visit: Int) throws -> Standing {
    try records.standing(
      journal: Self.journal(partner, visit), records: [Self.record(partner, visit)], couple: couple)
  }

  /// What one partner's interview has come to, whether it is finished or under way; nil where it has not begun, or was
  /// taken back.
  ///
  /// It is the newest visit, which holds all of the ones before it. One that ended before it began, because the visitor
  /// declined what is promised now, leaves the one before it as it was.
  func visit(_ couple: String, _ partner: Partner) throws -> StoredVisit? {
    guard try withdrawn(couple, partner) == nil else { return nil }
    let numbers = try visits(couple, partner)
    for number in numbers.reversed() {
      guard let visit = try visit(couple, partner, number) else { continue }
      if number > 1, !visit.transcript.hasTakenOver || visit.transcript.outcome == .declined { continue }
      return visit
    }
    return nil
  }

  /// One visit as it lies on disk; nil where it has not begun.
  private func visit(_ couple: String, _ partner: Partner, _ number: Int) throws -> StoredVisit? {
    switch try standing(couple, partner, number) {
    case .notBegun: return nil
    case .finished(let record):
      let path = path(couple, record)
      let bytes = try records.read(name: record, couple: couple)
      let transcript: Transcript
      do throws(TranscriptError) {
        transcript = try Transcript(record: bytes)
      } catch {
        throw Failure.unreadableVisit(path, error)
      }
      if transcript.outcome == .declined { try? eraseBesideRecord(ofVisit: number, couple, partner) }
      return try own(
        StoredVisit(transcript: transcript.withoutWhatWasDeclined, path: path, condition: .whole), couple, partner)
    case .underWay:
      let name = Self.journal(partner, number)
      let (entries, condition) = try records.readJournal(name, couple: couple)
      if entries.isEmpty {
        if case .damaged = condition, number == 1 {} else { return nil }
      }
      let transcript: Transcript
      do throws(TranscriptError) {
        transcript = try Transcript(journal: entries)
      } catch {
        throw Failure.unreadableVisit(path(couple, name), error)
      }
      return try own(
        StoredVisit(
          transcript: transcript.withoutWhatWasDeclined, path: path(couple, name), condition: condition),
        couple, partner)
    }
  }
}

/// Codes that people read out and type: no letters or figures that look alike.
enum Codes {
  private static let alphabet = Array("ABCDEFGHJKMNPQRSTVWXYZ23456789")
  private static let length = 6

  static func couple() -> String { random() }
  static func visit(of couple: String) -> String { "\(couple)-\(random())" }

  private static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
  }

  /// What somebody typed, in capitals and without spaces.
  static func canonical(_ typed: String) -> String {
    String(typed.uppercased().filter { !$0.isWhitespace }.prefix(64))
  }

  /// A visit code however it was grouped.
  static func canonicalVisit(_ typed: String) -> String {
    let plain = typed.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(64)
    return "\(plain.prefix(length))-\(plain.dropFirst(length))"
  }
}
