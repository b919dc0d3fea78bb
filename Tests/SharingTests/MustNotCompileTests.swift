import Foundation
import TestSupport
import Testing

/// Small programs that hand a confidence to what the couple sees. Each says in its first lines why it must not compile,
/// and which error it has to be: so that none fails for another reason.
@Suite struct `What must not compile` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self.folder.appendingPathComponent(folder).path)) ?? [])
      .filter { $0.hasSuffix(".swift") }.sorted()
  }

  /// Checks a file against the modules that the tests were built with.
  private func typecheck(_ file: URL) throws -> (status: Int32, errors: String) {
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-I", "\(buildFolder)/Modules", file.path,
    ]
    let errors = Pipe()
    compiler.standardError = errors
    compiler.standardOutput = FileHandle.nullDevice
    try compiler.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    compiler.waitUntilExit()
    return (compiler.terminationStatus, said)
  }

  @Test(arguments: names(in: "MustNotCompile"))
  func `handing on a confidence is an error`(name: String) throws {
    let file = Self.folder.appendingPathComponent("MustNotCompile/\(name)")
    let source = try String(contentsOf: file, encoding: .utf8)
    let marker = "// error: "
    let wanted = try #require(
      source.split(separator: "\n").first { $0.hasPrefix(marker) }?.dropFirst(marker.count),
      "\(name) does not say which error it has to be")
    let result = try typecheck(file)
    #expect(result.status != 0, "\(name) compiles")
    #expect(result.errors.contains(wanted), "\(name): \(result.errors)")
  }

  @Test func `there is something to check`() {
    #expect(Self.names(in: "MustNotCompile").count >= 15)
  }

  @Test(arguments: names(in: "MustCompile"))
  func `what is allowed compiles`(name: String) throws {
    let result = try typecheck(Self.folder.appendingPathComponent("MustCompile/\(name)"))
    #expect(result.status == 0, "\(name): \(result.errors)")
  }
}
