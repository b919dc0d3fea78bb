import Definitions
import Foundation
import Interview
import TestSupport
import Testing

/// The fifteen objections of SAFETY.md: that each has its tests, and those that have no other place.
@Suite struct `What a couples therapist would object to` {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `each of the fifteen objections names tests that are there`() throws {
    let rows = try Self.text("SAFETY.md").split(separator: "\n").filter { $0.hasPrefix("| ") && $0.dropFirst(2).first?.isNumber == true }
    #expect(rows.count == 15)
    var sources = ""
    let tests = Self.root.appendingPathComponent("Tests")
    for case let path as String in FileManager.default.enumerator(atPath: tests.path) ?? .init() {
      if path.hasSuffix(".swift") {
        sources += try String(contentsOf: tests.appendingPathComponent(path), encoding: .utf8) + path + "\n"
      }
    }
    for row in rows {
      let cells = row.split(separator: "|")
      let names = try #require(cells.last).split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      #expect(!names.isEmpty, "\(row)")
      for name in names {
        let isThere = sources.contains("func `\(name)`") || sources.contains("@Test(\"\(name)\"")
          || sources.contains("\"\(name)\"") || sources.contains("/\(name).swift")
        #expect(isThere, "no test is called “\(name)”")
      }
    }
  }

  private func questions() throws -> [Question] { try bundledInterview().states.compactMap(\.question) }

  @Test func `asks about control, sex, money and one's own force, in words for everybody`() throws {
    let confidential = try questions().filter { $0.disclosure == .confidential }
    let raised = Set(confidential.flatMap { question in question.form.options.compactMap(\.flag) + [question.flag].compactMap { $0 } })
    for flag in [Flag.fear, .violence, .sexualPressure, .control, .weapon, .ownForce, .selfHarm, .childSafety, .substance] {
      #expect(raised.contains(flag), "nothing asks about \(flag.rawValue)")
    }
    let words = confidential.flatMap { [$0.text, $0.why ?? ""] + $0.form.options.map(\.label) }.joined(separator: "\n").lowercased()
    #expect(words.contains("money") && words.contains("phone") && words.contains("people i care about"))
    for gendered in ["he", "she", "him", "her", "his", "husband", "wife", "boyfriend", "girlfriend", "spouse", "marriage"] {
      #expect(!words.split { !$0.isLetter }.contains(Substring(gendered)), "\(gendered)")
    }
  }

  @Test func `nobody is made to disclose`() throws {
    for question in try questions() where question.disclosure == .confidential {
      #expect(question.optional, "\(question.id) cannot be left out")
    }
    #expect(try questions().filter { !$0.optional }.map(\.id).sorted() == ["welcome.age", "welcome.alone", "welcome.consent"])
  }

  @Test func `no behaviour sets what the other partner changes`() throws {
    let catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue
    let orders = [
      "my partner stops", "my partner has to", "my partner must", "my partner should", "my partner will", "makes my partner",
      "you stop", "you have to", "you must", "you should", "get my partner to", "partner no longer",
    ]
    for behaviour in catalogue.behaviours {
      let words = ([behaviour.text, behaviour.firstStep] + behaviour.does.map(\.text)).joined(separator: " ").lowercased()
      for order in orders { #expect(!words.contains(order), "\(behaviour.id): \(order)") }
      // What one partner does alone is said by that partner, and what both do by both.
      let first = behaviour.owners == .one ? " i " : " we "
      #expect(" \(words) ".replacing(",", with: " ").contains(first) || words.contains("each of us"), "\(behaviour.id)")
    }
  }

  @Test func `no figure counts sex, and none sets a date for forgiving`() throws {
    let catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue
    #expect(!catalogue.indicators.isEmpty)
    for indicator in catalogue.indicators {
      let name = "\(indicator.name) \(indicator.unit.other)".lowercased()
      #expect(!["sex", "intercourse", "forgiv"].contains { name.contains($0) }, "\(name)")
    }
    for behaviour in catalogue.behaviours {
      let words = "\(behaviour.text) \(behaviour.firstStep)".lowercased()
      #expect(!words.contains("forgiv") && !words.contains(" have sex"), "\(behaviour.id)")
    }
  }

  @Test func `strengths and stressors stand on the therapist's page`() throws {
    let page = try Self.text("Transcripts/Fixtures/after-affair/assessment.txt")
    #expect(page.contains("Still works, a:") && page.contains("Stressors, a:"))
    let order = try bundledInterview().states.map(\.id)
    let strengths = try #require(order.firstIndex { $0.hasPrefix("strengths.") })
    let rulers = try #require(order.firstIndex { $0.hasSuffix(".need") })
    #expect(strengths < rulers, "what works is asked before what does not")
  }
}
