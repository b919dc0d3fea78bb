import Crypto

/// How a journal is written.
///
/// The first line names the format, the couple and the file:
///
///     {"format":"commonground-journal/1","couple":"MAPLE-42","name":"visit-a.journal"}
///
/// Each further line is one event:
///
///     {"n":0,"entry":{...},"chain":"<64 hexadecimal figures>"}
///
/// where `chain` is SHA-256(previous chain ‖ n as 8 bytes, big-endian ‖ entry), and the chain before
/// event 0 is the SHA-256 of the first line without its line break. So no event can be changed, left
/// out or moved, and no journal moved to another couple or name, without its being noticed. The
/// chain has no key: it shows accidents and careless hands, not a forger.
struct JournalFormat: Sendable {
  static let name = "commonground-journal/1"

  private let header: [UInt8]

  init(couple: String, name: String) {
    header = Array(
      #"{"format":"\#(Self.name)","couple":"\#(couple)","name":"\#(name)"}"#.utf8)
  }

  var firstLine: [UInt8] { header + [lineBreak] }

  /// The chain before the first event.
  var seed: [UInt8] { Array(SHA256.hash(data: header)) }

  /// The line for event `number`, and the chain after it.
  func line(_ number: Int, _ entry: [UInt8], after previous: [UInt8]) -> (
    line: [UInt8], chain: [UInt8]
  ) {
    let chain = chain(number, entry, after: previous)
    return (opening(number) + entry + closing(chain) + [lineBreak], chain)
  }

  /// Reads a whole file back.
  func read(_ file: [UInt8]) -> JournalContents {
    var contents = JournalContents(entries: [], chain: seed, length: 0, condition: .whole)
    guard file.starts(with: firstLine) else {
      if firstLine.starts(with: file) {
        // The machine stopped while the journal was being made.
        contents.condition = .cutOff(bytes: file.count)
      } else {
        contents.condition = .damaged(.header)
      }
      return contents
    }
    contents.length = firstLine.count
    while contents.length < file.count {
      let rest = file[contents.length...]
      guard let end = rest.firstIndex(of: lineBreak) else {
        contents.condition = .cutOff(bytes: rest.count)
        return contents
      }
      let number = contents.entries.count
      guard let (entry, chain) = event(number, in: rest[..<end], after: contents.chain) else {
        contents.condition = .damaged(.event(number))
        return contents
      }
      contents.entries.append(entry)
      contents.chain = chain
      contents.length = end + 1
    }
    return contents
  }

  /// The entry in a line, if it is event `number` after `previous`.
  private func event(
    _ number: Int, in line: ArraySlice<UInt8>, after previous: [UInt8]
  ) -> (entry: [UInt8], chain: [UInt8])? {
    let opening = opening(number)
    let entry = Array(line.dropFirst(opening.count).dropLast(Self.closingLength))
    guard !entry.isEmpty, entry.count <= Journal.largestEntry else { return nil }
    let chain = chain(number, entry, after: previous)
    guard line.elementsEqual(opening + entry + closing(chain)) else { return nil }
    return (entry, chain)
  }

  private func chain(_ number: Int, _ entry: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previous)
    withUnsafeBytes(of: UInt64(number).bigEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: entry)
    return Array(hash.finalize())
  }

  private func opening(_ number: Int) -> [UInt8] { Array(#"{"n":\#(number),"entry":"#.utf8) }

  private func closing(_ chain: [UInt8]) -> [UInt8] {
    Array(#","chain":"\#(hexadecimal(chain))"}"#.utf8)
  }

  private static let closingLength = #","chain":""}"#.utf8.count + 64
}

let lineBreak = UInt8(ascii: "\n")

/// What a journal's file holds.
struct JournalContents: Hashable, Sendable {
  var entries: [[UInt8]]
  /// The chain after the last entry.
  var chain: [UInt8]
  /// The bytes up to the end of the last entry.
  var length: Int
  var condition: JournalCondition
}

/// In what state a journal was found.
public enum JournalCondition: Hashable, Sendable {
  case whole
  /// The last line was never finished, because the machine or the program stopped while it was being
  /// written. It had not been acknowledged, and has been dropped.
  case cutOff(bytes: Int)
  /// Something that had been written was changed or lost. The entries before it are good.
  case damaged(Damage)
}
