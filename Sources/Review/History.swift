import FoundationEssentials
import Interview
import Transcript

/// Everything that was decided about a couple, in order. Nothing in it is overwritten: what stands is a fold of it.
public struct History: Hashable, Sendable, Redacted {
  /// The format of a journal of decisions; its first entry is a header.
  public static let format = "commonground-review/1"

  public var couple: String
  public var decisions: [Decision]

  public init(couple: String, decisions: [Decision] = []) {
    self.couple = couple
    self.decisions = decisions
  }

  /// A decision with its number, counted from 1, and whether it counts.
  public struct Numbered: Hashable, Sendable, Redacted {
    public var number: Int
    public var decision: Decision
    /// The number of the decision that undid it.
    public var undoneBy: Int?
  }

  /// Every decision, the first first. An `undo` takes the newest decision that counts; one that names another, or a
  /// signature, changes nothing.
  public var numbered: [Numbered] {
    var all: [Numbered] = []
    var standing: [Int] = []
    for (index, decision) in decisions.enumerated() {
      all.append(Numbered(number: index + 1, decision: decision))
      guard case .undo(let number) = decision.action else {
        standing.append(index)
        continue
      }
      guard let last = standing.last, last + 1 == number else { continue }
      if case .sign = all[last].decision.action { continue }
      all[last].undoneBy = index + 1
      standing.removeLast()
    }
    return all
  }

  /// The decisions that count, without the undoing itself.
  public var standing: [Numbered] {
    numbered.filter { entry in
      if case .undo = entry.decision.action { return false }
      return entry.undoneBy == nil
    }
  }

  /// Single answers that a person allowed in writing to be shown, by who said them.
  public var permitted: [Partner: Set<StateID>] {
    var items: [Partner: Set<StateID>] = [:]
    for entry in standing {
      if case .permit(let partner, let state, _) = entry.decision.action {
        items[partner, default: []].insert(state)
      }
    }
    return items
  }

  /// The plans that were signed, the first first.
  public var signatures: [(entry: Numbered, signature: Signature)] {
    standing.compactMap { entry in
      if case .sign(let signature) = entry.decision.action { (entry, signature) } else { nil }
    }
  }

  /// The newest signature, where the therapist has held or declined nothing since that was accepted before it: then the
  /// plan may be shown. Whatever a partner says later in confidence does not change it.
  public var inForce: Signature? {
    guard let last = signatures.last else { return nil }
    let before = standing.filter { $0.number < last.entry.number }.map(\.decision.action)
    let after = standing.filter { $0.number > last.entry.number }.map(\.decision.action)
    let accepted = Set(before.compactMap { action in if case .accept(let goal) = action { goal.key } else { nil } })
    let takenBack = after.contains { action in
      switch action {
      case .hold(let goal, _), .decline(let goal, _): accepted.contains(goal.key)
      default: false
      }
    }
    return takenBack ? nil : last.signature
  }

  /// The version that the next plan gets.
  public var nextVersion: Int {
    let last = signatures.map(\.signature.version).max() ?? 0
    return last < Int.max ? last + 1 : last
  }
}

/// The first entry of a journal of decisions.
public struct HistoryHeader: Hashable, Codable, Sendable {
  public var format: String
  public var couple: String
  /// The program that wrote it.
  public var program: String
  /// When the first decision was made, ISO 8601 with offset.
  public var began: String

  public init(couple: String, program: String, began: String) {
    format = History.format
    self.couple = couple
    self.program = program
    self.began = began
  }
}

/// Why bytes are not a history that this program can read.
public enum HistoryError: Error, Hashable, Sendable {
  case notJSON
  /// Written by a newer program, or no history at all.
  case unknownFormat(String)
  /// A decision of a kind that only a newer program knows, with its number from 1.
  case unknownDecision(String, number: Int)
  /// The decision with this number, from 1, has not the form it should have; 0 for the header.
  case badDecision(Int)
}

extension History {
  /// Reads the entries of a journal: a header, then decisions. None are an empty history.
  public init(journal entries: [[UInt8]], couple: String) throws(HistoryError) {
    self.init(couple: couple)
    guard let first = entries.first else { return }
    let decoder = JSONDecoder()
    guard let format = try? decoder.decode(Format.self, from: Data(first)) else { throw .notJSON }
    guard format.format == Self.format else { throw .unknownFormat(format.format) }
    guard let header = try? decoder.decode(HistoryHeader.self, from: Data(first)), header.couple == couple else {
      throw .badDecision(0)
    }
    for (number, bytes) in entries.enumerated().dropFirst() {
      guard let decision = try? decoder.decode(Decision.self, from: Data(bytes)) else {
        if let kind = try? decoder.decode(Kind.self, from: Data(bytes)), Action.Kind(rawValue: kind.decision) == nil {
          throw .unknownDecision(kind.decision, number: number)
        }
        throw .badDecision(number)
      }
      decisions.append(decision)
    }
  }

  private struct Format: Decodable { var format: String }
  private struct Kind: Decodable { var decision: String }
}
