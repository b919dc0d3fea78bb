import Foundation
import Interview
import Testing

@testable import Scoring

/// Whole assessments and explanations as JSON, with the two partners swapped and swapped back.
@Suite("Swapping the partners swaps everything")
struct RelabelledTests {
  /// A form in which two results are the same that differ in whose name stands first. Lists whose order means something
  /// keep it; all others are sorted, and of a text the words are.
  private static func canonical(_ json: Any, swapped: Bool, key: String = "") -> String {
    switch json {
    case let text as String: return words(swapped ? relabelled(text) : text)
    case let items as [Any]:
      let parts = items.map { canonical($0, swapped: swapped, key: key) }
      let isOrdered = ["areas", "attainment", "checkpoints", "contributions", "chosen"].contains(key)
      return "[\((isOrdered ? parts : parts.sorted()).joined(separator: ","))]"
    case let fields as [String: Any]:
      // A goal's number is its place: the order of joint goals is compared by itself.
      let own = fields.filter { name, value in
        !(["goals", "drafts"].contains(key) && name == "id") && !(key == "areas" && name == "drafts")
      }
      let parts = own.map { name, value in
        "\(swapped ? swap(name) : name):\(canonical(value, swapped: swapped, key: name))"
      }
      return "{\(parts.sorted().joined(separator: ","))}"
    default: return "\(json)"
    }
  }

  private static func swap(_ name: String) -> String { name == "a" ? "b" : name == "b" ? "a" : name }

  private static func words(_ text: String) -> String {
    text.lowercased().split { " .,;:–“”()".contains($0) }.sorted().joined(separator: " ")
  }

  private static func relabelled(_ text: String) -> String {
    if ["a", "b"].contains(text) { return swap(text) }
    for (from, to) in [("-a", "-b"), ("-b", "-a")] where text.hasSuffix(from) && !text.contains(" ") {
      return String(text.dropLast(2)) + to
    }
    return text.replacing("artner A", with: "artner \u{1}").replacing("artner B", with: "artner A")
      .replacing("artner \u{1}", with: "artner B")
  }

  private static func json(_ value: some Encodable) throws -> Any {
    try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
  }

  @Test func `an assessment of thirty couples is the same for both, to the last word`() throws {
    for seed in 1...30 {
      let couple = FigureTraceTests.couple(UInt64(seed) &* 17)
      let straight = assessed(couple.a, couple.b)
      let swapped = assessed(couple.b, couple.a)
      #expect(straight.goals.filter { $0.owner == .couple }.map(\.key) == swapped.goals.filter { $0.owner == .couple }.map(\.key))
      let one = Self.canonical(try Self.json(straight), swapped: false)
      let other = Self.canonical(try Self.json(swapped), swapped: true)
      #expect(one.elementsEqual(other), "\(seed): \(Self.firstDifference(one, other))")
    }
  }

  @Test func `what explains it is the same for both`() throws {
    for seed in 1...2 {
      let couple = FigureTraceTests.couple(UInt64(seed) &* 23)
      let one = Self.canonical(try Self.json(explained(couple.a, couple.b)), swapped: false)
      let other = Self.canonical(try Self.json(explained(couple.b, couple.a)), swapped: true)
      #expect(one.elementsEqual(other), "\(seed): \(Self.firstDifference(one, other))")
    }
  }

  @Test func `a difference between the two is noticed`() throws {
    let one = Self.canonical(try Self.json(assessed(visit(.a, hurtTrust), visit(.b, contented))), swapped: false)
    let same = Self.canonical(try Self.json(assessed(visit(.a, hurtTrust), visit(.b, contented))), swapped: true)
    #expect(one != same)
  }

  private static func firstDifference(_ one: String, _ other: String) -> String {
    let length = zip(one, other).prefix { $0 == $1 }.count
    func around(_ text: String) -> String { String(text.dropFirst(max(0, length - 150)).prefix(300)) }
    return "\(around(one))\n--- other:\n\(around(other))"
  }
}
