import FoundationEssentials
import Interview
import Testing

@testable import Scoring

@Suite("The assessment as JSON")
struct AssessmentJSONTests {
  func json(_ assessment: Assessment) throws -> [String: JSON] {
    let data = try JSONEncoder().encode(assessment)
    return try JSONDecoder().decode([String: JSON].self, from: data)
  }

  /// Just enough JSON to look at keys.
  enum JSON: Decodable, Equatable {
    case null, bool(Bool), number(Double), text(String)
    case list([JSON]), object([String: JSON])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let bool = try? value.decode(Bool.self) {
        self = .bool(bool)
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let list = try? value.decode([JSON].self) {
        self = .list(list)
      } else {
        self = .object(try value.decode([String: JSON].self))
      }
    }

    subscript(key: String) -> JSON? {
      if case .object(let object) = self { object[key] } else { nil }
    }
    subscript(index: Int) -> JSON? {
      if case .list(let list) = self, list.indices.contains(index) { list[index] } else { nil }
    }
  }

  @Test func `has the keys of the contract`() throws {
    let object = try json(
      assessed(visit(.a, hurtTrust.with(["safety.fear": "often"])), visit(.b, hurtTrust)))
    for key in [
      "couple", "partners", "safety", "areas", "goals", "discuss", "suggestions", "stressors",
      "strengths", "patterns", "tools",
    ] {
      #expect(object[key] != nil, "\(key)")
    }
    #expect(object["partners"]?["a"]?["status"] == .text("complete"))
    #expect(object["safety"]?[0]?["flag"] == .text("fear"))
    #expect(object["safety"]?[0]?["level"] == .text("high"))
    #expect(object["areas"]?[0]?["a"]?["need"] == .number(9))
    #expect(object["areas"]?[0]?["reading"] == .text("shared"))
    let goal = try #require(object["goals"]?[0])
    for key in [
      "id", "area", "owner", "status", "text", "baseline", "target", "unit", "start", "due",
      "checkpoints", "smart", "attainment", "evidence", "heldBecause",
    ] {
      #expect(goal[key] != nil, "\(key)")
    }
    #expect(goal["start"] == .text("2026-11-22"))
    #expect(goal["due"] == .text("2027-02-14"))
    #expect(goal["baseline"] == .number(2))
    #expect(goal["unit"] == .text("out of 10"))
    #expect(goal["heldBecause"] == .list([.text("fear")]))
    for letter in ["specific", "measurable", "achievable", "relevant", "timeBound"] {
      #expect(goal["smart"]?[letter]?["score"] != nil)
      #expect(goal["smart"]?[letter]?["why"] != nil)
    }
    #expect(goal["attainment"]?[4]?["level"] == .number(2))
  }

  @Test func `writes null where nothing was given`() throws {
    let blank = contented.with(["trust.need": 9])
    let object = try json(assessed(visit(.a, blank), visit(.b, blank)))
    let goal = try #require(object["goals"]?[0])
    #expect(goal["baseline"] == .null)
    #expect(goal["target"] == .null)
    #expect(object["areas"]?[0]?["a"]?["importance"] == .null)
  }

  @Test func `reads back as it was written`() throws {
    let assessment = assessed(
      visit(.a, DraftTextTests.busy), visit(.b, DraftTextTests.quiet))
    let data = try JSONEncoder().encode(assessment)
    #expect(try JSONDecoder().decode(Assessment.self, from: data) == assessment)
  }
}
