import Definitions
import Testing
import TestSupport

@Suite("Interview files")
struct InterviewFileTests {
  private func faults(_ yaml: String) -> [Fault] { check(Array(yaml.utf8), "x.yaml") }

  private func interview(_ states: String) -> String {
    """
    format: commonground-interview/1
    id: x
    version: 1.0.0
    title: X
    start: one.question
    parts:
      - id: only
        title: Only
        states:
          one.question:
            ask: How?
            answer: {kind: yesno}
            next: end
    \(states)
          end: {final: complete, say: Bye.}
    """
  }

  @Test("that are bundled have no fault")
  func bundled() throws {
    #expect(check(Bundled.couplesIntake.bytes, "couples-intake.yaml").isEmpty)
  }

  @Test("that are sound have no fault")
  func sound() { #expect(faults(interview("")).isEmpty) }

  @Test(
    "say what is wrong, where, and what to do",
    arguments: [
      ("      two: {say: Hi., next: nowhere}", "unknown-target"),
      ("      two: {say: Hi., next: end}", "unreachable"),
      ("      two: {say: Hi., nxt: end}", "unknown-key"),
      ("      two: {ask: Hi., next: end}", "missing-key"),
      ("      two: {say: Hi., ask: Hi., next: end}", "one-content"),
      ("      Two: {say: Hi., next: end}", "bad-id"),
      ("      two: {ask: Hi., answer: {kind: scale, min: 5, max: 1}, next: end}", "empty-range"),
      ("      two: {ask: Hi., answer: {kind: choice, options: [{id: a, label: A}]}, next: end}", "too-few-options"),
      ("      two: {ask: Hi., answer: {kind: choice, options: [{id: a, label: A}, {id: no, label: B}]}, next: end}", "yaml-trap"),
      ("      two: {say: Hi., when: one.question >, next: end}", "guard-syntax"),
      ("      two: {say: Hi., when: one.qestion = yes, next: end}", "unknown-question"),
      ("      two: {say: Hi., when: one.question = maybe, next: end}", "unknown-option"),
      ("      two: {say: Hi., next: [{when: one.question = yes, to: end}]}", "no-default"),
      ("      two: {say: Hi., next: one.question}", "backwards"),
      ("      two: {say: Hi., next: [}", "yaml-syntax"),
      ("      one.question: {say: Hi., next: end}", "duplicate-id"),
    ])
  func faulty(_ state: String, _ code: String) {
    let found = faults(interview(state))
    #expect(found.contains { $0.code.rawValue == code }, "\(found)")
    #expect(found.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.fix.isEmpty })
    if code != "yaml-syntax", code != "duplicate-id" {
      #expect(found.contains { $0.code.rawValue == code && $0.line == 14 }, "\(found)")
    }
  }

  @Test("report many faults in one run")
  func many() {
    let found = faults(
      interview("      two: {say: Hi., nxt: end}\n      three: {ask: Hi., answer: {kind: scal}, next: end}"))
    #expect(found.count >= 2)
    #expect(found.contains { $0.fix.contains("`scale`") })
    #expect(found.contains { $0.fix.contains("`next`") })
  }

  @Test("that are not text, not YAML or hostile are refused without a crash")
  func hostile() {
    let inputs: [[UInt8]] = [
      [], [0xFF, 0xFE, 0x00], Array("\u{0}".utf8), Array("a: &x [*x]".utf8),
      Array(String(repeating: "[", count: 100_000).utf8),
      Array(String(repeating: "- ", count: 100_000).utf8),
      Array(String(repeating: "{a: ", count: 3_000).utf8), [UInt8](repeating: 0x20, count: 3 << 20),
    ]
    for input in inputs { #expect(!check(input, "x.yaml").isEmpty) }
  }
}
