import Interview
import Reports
import Review
import Testing
import TestSupport

@Suite("The therapist's page")
struct CaseTextTests {
  private let troubled: [StateID: String] = [
    "welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes", "conflict.need": "8",
    "conflict.importance": "8", "conflict.confidence": "7", "conflict.baseline": "4",
    "conflict.wanted": "1", "conflict.pattern": "1", "communication.need": "2",
    "safety.fear": "often",
  ]

  private func page(_ a: [StateID: String], _ b: [StateID: String]) throws -> String {
    therapistText(try rehearsedCase([.a: a, .b: b]), access: therapist)
  }

  @Test("puts safety first, then both views, then the drafts")
  func order() throws {
    let page = try page(troubled, troubled)
    let headings = ["AT A GLANCE", "SAFETY", "AREAS", "DRAFTS", "TO CONSIDER", "BACKGROUND", "SAID IN CONFIDENCE"]
    let places = headings.map { page.firstRange(of: "\n\($0)")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil }, "\(page)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(page.contains("HELD"))
  }

  @Test("never says that somebody is safe")
  func neverClear() throws {
    let calm = troubled.merging(["safety.fear": "never"]) { $1 }
    let page = try page(calm, calm).lowercased()
    for word in ["is safe", "all clear", "no risk", "cleared", "diagnosed"] { #expect(!page.contains(word), "\(word)") }
    #expect(page.contains("personal interview is still due") || page.contains("left some questions open"))
  }

  @Test("names the answers that each draft comes from")
  func evidence() throws {
    let page = try page(troubled, troubled)
    for partner in Partner.allCases {
      let line = try #require(page.split(separator: "\n").first { $0.contains("From \(partner.rawValue):") })
      for part in ["need 8", "importance 8", "confidence 7", "baseline 4", "wanted 1"] {
        #expect(line.contains(part), "\(part)")
      }
    }
  }
}
