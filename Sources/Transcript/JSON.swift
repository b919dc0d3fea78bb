import FoundationEssentials
import Interview

/// Why bytes are not a transcript that this program can read.
public enum TranscriptError: Error, Hashable, Sendable {
  case notJSON
  /// Written by a newer program, or not a transcript at all.
  case unknownFormat(String)
  /// The entry with this number (from 0) has not the form it should have.
  case badEntry(Int)
}

/// The canonical JSON of this project: sorted keys, no escaped slashes; the same content gives the same bytes.
///
/// A character that could act on the terminal of somebody who looks at the file is escaped, as JSON asks of controls.
public enum CanonicalJSON {
  public static func compact(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escapingUnsafe(Array(try encoder.encode(value)))
  }

  public static func pretty(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return escapingUnsafe(Array(try encoder.encode(value))) + [UInt8(ascii: "\n")]
  }

  /// Such characters stand only inside of texts, where an escape means the same.
  private static func escapingUnsafe(_ bytes: [UInt8]) -> [UInt8] {
    // All of them are DEL or above: nearly every file is done with this.
    guard bytes.contains(where: { $0 >= 0x7F }) else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { $0.value >= 0x7F && $0.actsOnTheScreen }) else { return bytes }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x7F, scalar.actsOnTheScreen {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return Array(escaped.utf8)
  }
}

extension Transcript {
  /// The format of a finished visit's record. Version 2 adds the event `changed`, version 3 `alert`, `alerted` and
  /// the command `withdraw`; a visit is written as the first version that has all of it, so that every program that can
  /// read it does.
  public static let format = "commonground-transcript/1"
  static let formatWithChanges = "commonground-transcript/2"
  static let formatWithAlerts = "commonground-transcript/3"

  /// Reads the entries of a journal: a header, then events.
  public init(journal entries: [[UInt8]]) throws(TranscriptError) {
    let decoder = JSONDecoder()
    guard let first = entries.first else { throw .badEntry(0) }
    guard let format = try? decoder.decode(Format.self, from: Data(first)) else { throw .notJSON }
    guard format.format == VisitHeader.format else { throw .unknownFormat(format.format) }
    guard let header = try? decoder.decode(VisitHeader.self, from: Data(first)) else {
      throw .badEntry(0)
    }
    var read: [Entry] = []
    for (number, bytes) in entries.enumerated().dropFirst() {
      guard let entry = try? decoder.decode(Entry.self, from: Data(bytes)) else {
        throw .badEntry(number)
      }
      read.append(entry)
    }
    self.init(header: header, entries: read)
  }

  /// Reads a finished visit's record.
  public init(record bytes: [UInt8]) throws(TranscriptError) {
    let decoder = JSONDecoder()
    guard let format = try? decoder.decode(Format.self, from: Data(bytes)) else { throw .notJSON }
    guard [Self.format, Self.formatWithChanges, Self.formatWithAlerts].contains(format.format) else {
      throw .unknownFormat(format.format)
    }
    do {
      let record = try decoder.decode(Record.self, from: Data(bytes))
      self.init(header: record.visit, entries: record.events)
    } catch let DecodingError.dataCorrupted(context) {
      throw .badEntry(context.codingPath.compactMap(\.intValue).first ?? 0)
    } catch let DecodingError.keyNotFound(_, context) {
      throw .badEntry(context.codingPath.compactMap(\.intValue).first ?? 0)
    } catch let DecodingError.typeMismatch(_, context) {
      throw .badEntry(context.codingPath.compactMap(\.intValue).first ?? 0)
    } catch {
      throw .badEntry(0)
    }
  }

  /// The record of a finished visit.
  ///
  /// - Parameter chain: The last link of the journal's hash chain, in hexadecimal: it lets anyone who has both show
  ///   that the record is that journal.
  public func record(chain: String) throws -> [UInt8] {
    try CanonicalJSON.pretty(
      Record(
        format: leastFormat, visit: header, outcome: outcome, chain: chain, events: entries))
  }

  private var leastFormat: String {
    let isThird = entries.contains {
      switch $0.event {
      case .alert, .alerted, .commanded(.withdraw, _): true
      default: false
      }
    }
    return isThird ? Self.formatWithAlerts : changes.isEmpty ? Self.format : Self.formatWithChanges
  }

  private struct Format: Decodable { var format: String }

  private struct Record: Codable {
    var format: String
    var visit: VisitHeader
    var outcome: Outcome?
    var chain: String
    var events: [Entry]
  }
}
