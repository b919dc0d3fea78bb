import Conversation
import Foundation
import Interview
import Transcript

/// The fewest of `items` that still fail, by delta debugging (Zeller and Hildebrandt 2002): no single one of the items
/// returned can be left out.
///
/// - Parameter most: Trials after which the best so far is returned.
public func shrunk<Item>(_ items: [Item], most: Int = 1500, failing: ([Item]) -> Bool) -> [Item] {
  var best = items
  var pieces = 2
  var trials = 0
  while best.count >= 2, trials < most {
    let size = max(1, (best.count + pieces - 1) / pieces)
    var smaller: [Item]?
    var start = 0
    while start < best.count, trials < most {
      var rest = best
      rest.removeSubrange(start..<min(start + size, best.count))
      trials += 1
      if failing(rest) {
        smaller = rest
        break
      }
      start += size
    }
    if let smaller {
      best = smaller
      pieces = max(2, pieces - 1)
    } else if size == 1 {
      break
    } else {
      pieces = min(best.count, pieces * 2)
    }
  }
  if best.count == 1, failing([]) { return [] }
  return best
}

extension Walk {
  /// The shortest walk found that breaks the same property.
  public func shrunk() -> Walk {
    guard let property = broken?.property else { return self }
    func failed(_ steps: [WalkStep]) -> Walk? {
      let walk = Walk(repeating: steps, engine, stepping: stepping, alsoDemanding: alsoDemanding)
      return walk.broken?.property == property ? walk : nil
    }
    var best = TestSupport.shrunk(steps) { failed($0) != nil }
    for index in best.indices {
      guard case .input(.line(let typed)) = best[index] else { continue }
      for plainer in ["yes", "1", "/skip"] where plainer.count < typed.count || typed == "/skip" && plainer == "1" {
        var steps = best
        steps[index] = .input(.line(plainer))
        if failed(steps) != nil {
          best = steps
          break
        }
      }
    }
    return failed(best) ?? self
  }

  /// What somebody reads of a walk that failed, with the shrunk steps and where their transcript lies.
  ///
  /// - Parameters:
  ///   - yaml: The interview, where it is not the bundled one: it is written beside the transcript.
  ///   - seed: What the walk was made from.
  public func explained(seed: UInt64, yaml: String? = nil) -> String {
    let least = shrunk()
    let folder = walksFolder()
    let name = "walk-\(engine.interview.id)-\(seed)"
    let path = "\(folder)/\(name).json"
    var command = "commonground replay \(path)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(least.transcript.record(chain: "walk")).write(to: URL(fileURLWithPath: path))
      if let yaml {
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).yaml"))
        command += " --interview \(folder)/\(name).yaml"
      }
    } catch {
      command = "the transcript could not be written to \(path)"
    }
    let listed = least.steps.map { "  \($0)" }.joined(separator: "\n")
    return "seed \(seed): \(broken?.description ?? "nothing is broken")\n\(listed)\n\(command)"
  }
}

/// Where transcripts of failed walks go: `COMMONGROUND_WALKS`, or a folder among the temporary files.
public func walksFolder() -> String {
  ProcessInfo.processInfo.environment["COMMONGROUND_WALKS"]
    ?? FileManager.default.temporaryDirectory.appendingPathComponent("commonground-walks").path
}

/// How many walks to make and from which seed on, as `Scripts/full` asks for.
public struct WalkPlan: Sendable {
  public var first: UInt64
  public var count: Int

  /// - Parameter usual: How many walks where nobody asks for more.
  public init(usual: Int) {
    let asked = ProcessInfo.processInfo.environment
    first = asked["COMMONGROUND_SEED"].flatMap(UInt64.init) ?? 1
    count = asked["COMMONGROUND_WALK_COUNT"].flatMap(Int.init) ?? usual
  }

  public var seeds: Range<UInt64> { first..<(first &+ UInt64(max(0, count))) }
}
