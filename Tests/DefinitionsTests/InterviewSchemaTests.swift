import Definitions
import Foundation
import Interview
import Testing

/// The schema says the same as the reader: what the reader lists in its faults is what the schema has.
@Suite("The JSON Schema of interviews")
struct InterviewSchemaTests {
  private typealias Object = [String: Any]
  private let schema: [String: Any]

  init() throws {
    schema = try #require(try JSONSerialization.jsonObject(with: Data(interviewSchema)) as? [String: Any])
  }

  /// What stands at a path such as `$defs/option/properties`.
  private func object(_ path: String) throws -> [String: Any] {
    var place = schema
    for key in path.split(separator: "/") { place = try #require(place[String(key)] as? [String: Any], "\(path)") }
    return place
  }

  private func strings(_ value: Any?) -> Set<String> { Set(value as? [String] ?? []) }

  /// An interview with one thing in it that the reader does not know, here called `unheard-of`.
  private func interview(
    top: String = "", part: String = "", state: String = "", answer: String = "kind: yesno", focus: String = "", next: String = "end"
  ) -> String {
    """
    format: commonground-interview/1
    id: x
    version: 1.0.0
    title: X
    start: one
    \(top)
    parts:
      - id: only
        title: Only
        \(part)
        states:
          one: {ask: Hi?, answer: {\(answer)}, next: \(next)\(state.isEmpty ? "" : ", \(state)")}
          two: {focus: {most: 1\(focus.isEmpty ? "" : ", \(focus)")}, next: end}
          end: {final: complete, say: Bye.}
    """
  }

  /// The words that the reader lists in the fix of a fault: "It can have: one, two."
  private func listed(_ yaml: String, _ code: String) throws -> Set<String> {
    let fault = try #require(check(Array(yaml.utf8), "x.yaml").first { "\($0.code)" == code }, "\(yaml)")
    let list = try #require(fault.fix.split(separator: ":").last)
    return Set(list.split { $0 == "," || $0 == " " || $0 == "." || $0 == "`" }.map(String.init))
  }

  private static let unknown = "unheard-of: 1"

  @Test(
    "has the keys of the reader, with a description each",
    arguments: [
      ("properties", "top"), ("$defs/part/properties", "part"), ("$defs/state/properties", "state"),
      ("$defs/transition/properties", "transition"), ("$defs/focus/properties", "focus"),
      ("$defs/focus/properties/at-least/properties", "at-least"), ("$defs/answer/properties", "answer"),
      ("$defs/answer/properties/unit/properties", "unit"), ("$defs/option/properties", "option"),
    ])
  func keys(_ path: String, _ level: String) throws {
    let unknown = Self.unknown
    let yaml =
      switch level {
      case "top": interview(top: unknown)
      case "part": interview(part: unknown)
      case "state": interview(state: unknown)
      case "transition": interview(next: "[{to: end, \(unknown)}]")
      case "focus": interview(focus: unknown)
      case "at-least": interview(focus: "at-least: {\(unknown)}")
      case "answer": interview(answer: "kind: yesno, \(unknown)")
      case "unit": interview(answer: "kind: number, min: 0, max: 1, unit: {\(unknown)}")
      default: interview(answer: "kind: choice, options: [{\(unknown)}]")
      }
    let properties = try object(path)
    #expect(try listed(yaml, "unknown-key") == Set(properties.keys))
    for (key, value) in properties {
      let description = (value as? Object)?["description"] as? String
      #expect(description?.isEmpty == false, "\(path)/\(key) has no description")
    }
    let owner = path == "properties" ? schema : try object(String(path.dropLast("/properties".count)))
    #expect(owner["additionalProperties"] as? Bool == false)
  }

  @Test(
    "has the words of each closed set that the reader has",
    arguments: [
      ("$defs/state/properties/final", "final"), ("$defs/area", "area"), ("$defs/state/properties/measure", "measure"),
      ("$defs/state/properties/better", "better"), ("$defs/flag", "flag"), ("$defs/level", "level"),
      ("$defs/disclosure", "disclosure"), ("$defs/answer/properties/kind", "kind"),
      ("$defs/answer/properties/per", "per"), ("$defs/focus/properties/order/items", "order"),
    ])
  func words(_ path: String, _ key: String) throws {
    let yaml =
      switch key {
      case "kind": interview(answer: "kind: unheard-of")
      case "per": interview(answer: "kind: number, min: 0, max: 1, per: unheard-of")
      case "order": interview(focus: "order: [unheard-of]")
      case "final": interview().replacing("final: complete", with: "final: unheard-of")
      default: interview(state: "\(key): unheard-of")
      }
    #expect(try listed(yaml, "unknown-value") == strings(try object(path)["enum"]))
  }

  @Test("demands the keys that the reader demands")
  func required() throws {
    func missing(_ yaml: String) -> Set<String> {
      Set(
        checkInterview(Array(yaml.utf8), "x.yaml").filter { "\($0.code)" == "missing-key" }.compactMap {
          $0.fix.split(separator: "`").dropFirst().first?.split(separator: ":").first.map(String.init)
        })
    }
    #expect(missing("language: en") == strings(schema["required"]))
    let parts = interview().replacing("id: only", with: "wiped: true").replacing("title: Only", with: "")
    #expect(missing(parts) == strings(try object("$defs/part")["required"]))
    #expect(missing(interview(next: "[{}]")) == strings(try object("$defs/transition")["required"]))
    #expect(missing(interview(answer: "per: week")) == strings(try object("$defs/answer")["required"]))
    #expect(missing(interview(focus: "at-least: {}")) == strings(try object("$defs/focus/properties/at-least")["required"]))
    #expect(missing(interview().replacing("most: 1", with: "")) == strings(try object("$defs/focus")["required"]))
    // The first key that is missing is enough for the reader.
    for (key, level) in [("id", "option"), ("label", "option")] {
      let other = key == "id" ? "label: A" : "id: a"
      #expect(missing(interview(answer: "kind: choice, options: [{\(other)}]")) == [key])
      #expect(strings(try object("$defs/\(level)")["required"]).contains(key))
    }
  }

  @Test("lets each kind of answer have its own keys, and all of them somewhere")
  func kinds() throws {
    let rules = try #require(try object("$defs/answer")["allOf"] as? [Object])
    var keys: Set<String> = []
    var kinds: Set<String> = []
    for rule in rules {
      let then = try #require(rule["then"] as? Object)
      let names = strings((then["propertyNames"] as? Object)?["enum"])
      keys.formUnion(names)
      #expect(strings(then["required"]).isSubset(of: names))
      let kind = ((rule["if"] as? Object)?["properties"] as? Object)?["kind"] as? Object
      kinds.formUnion(strings(kind?["enum"]).union((kind?["const"] as? String).map { [$0] } ?? []))
    }
    #expect(keys == Set(try object("$defs/answer/properties").keys))
    #expect(kinds == Set(AnswerForm.Kind.allCases.map(\.rawValue)))
  }

  @Test("takes the ids that the reader takes", arguments: ["a", "a.b-c2", "A", "1a", "a_b", "a b", "", ".a", "é"])
  func ids(_ id: String) throws {
    let pattern = try #require(try object("$defs/stateID")["pattern"] as? String)
    let expression = try NSRegularExpression(pattern: pattern)
    let whole = NSRange(id.startIndex..., in: id)
    let fits = expression.firstMatch(in: id, range: whole) != nil
    let yaml = interview().replacing("      two:", with: "      \"\(id)\":")
    #expect(fits == !check(Array(yaml.utf8), "x.yaml").contains { "\($0.code)" == "bad-id" })
    let states = try object("$defs/part/properties/states")
    #expect((states["patternProperties"] as? Object)?.keys.first == pattern)
  }

  @Test("is named in the first line of the starting interview, by the name under which it is saved")
  func starter() {
    let text = String(decoding: Bundled.starter.bytes, as: UTF8.self)
    #expect(text.hasPrefix("# yaml-language-server: $schema=interview.schema.json\n"))
    #expect(text.contains("commonground interview schema > interview.schema.json"))
  }
}
