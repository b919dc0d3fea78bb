import Definitions
import Foundation
import Testing

/// The broken files beside these tests.
enum BrokenFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Broken")

  static func all(in folder: URL) -> [FaultExample] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
        FaultExample(name: name, bytes: Array($0))
      }
    }
  }

  static let interviews = all(in: folder)
  static let others = all(in: folder.appendingPathComponent("Others"))
}

@Suite("Broken files")
struct BrokenFileTests {
  private func found(_ faults: [Fault]) -> [FaultExample.Expected] {
    faults.map { FaultExample.Expected(line: $0.line, column: $0.column, code: $0.code.rawValue) }
      .sorted()
  }

  @Test("have exactly the fault that is marked in them, at exactly the place",
    arguments: (BrokenFiles.interviews + BrokenFiles.others).map(\.name))
  func exact(name: String) throws {
    let example = try #require((BrokenFiles.interviews + BrokenFiles.others).first { $0.name == name })
    let faults = example.faults
    let expected = example.expected
    #expect(found(faults) == expected, "\(faults.map(\.description).joined(separator: "\n"))")
    let code = try #require(expected.first).code
    #expect(expected.count == 1 || name.hasPrefix("many"))
    #expect(name == "\(code).yaml" || name.hasPrefix("\(code)-") || name.hasPrefix("many"))
    #expect(faults.allSatisfy { !$0.message.isEmpty && ($0.fix.hasSuffix(".") || $0.fix.hasSuffix("?")) })
  }

  @Test("show every fault that an interview can have, and every one that another file can have")
  func complete() {
    let inInterviews = Set(BrokenFiles.interviews.flatMap(\.expected).map(\.code))
    let anywhere = inInterviews.union(BrokenFiles.others.flatMap(\.expected).map(\.code))
    #expect(FaultCode.allCases.filter { $0.concernsInterviews && !inInterviews.contains($0.rawValue) } == [])
    #expect(FaultCode.allCases.filter { !anywhere.contains($0.rawValue) } == [])
    #expect(BrokenFiles.interviews.count >= 45)
  }
}

@Suite("FAULTS.md")
struct FaultReferenceTests {
  private static let page = try? String(
    contentsOf: BrokenFiles.folder.appendingPathComponent("../../../FAULTS.md").standardized, encoding: .utf8)

  @Test("has an entry with an example for every code")
  func complete() throws {
    let page = try #require(Self.page)
    for code in FaultCode.allCases {
      let entry = try #require(page.range(of: "\n### \(code)\n"), "\(code)")
      #expect(page[entry.upperBound...].prefix(while: { $0 != "#" }).contains("```yaml"), "\(code)")
    }
  }

  @Test("is what Scripts/reference makes now")
  func current() throws {
    let made = FaultReference.page(
      of: BrokenFiles.interviews + BrokenFiles.others, folder: "Tests/DefinitionsTests/Broken")
    let page = try #require(Self.page)
    let isCurrent = page == made
    #expect(isCurrent, "FAULTS.md is out of date. Run Scripts/reference and look at the difference.")
  }
}
