import Interview
import TestSupport

@testable import Scoring

/// Two interviews made from a seed, as couples might give them: what both know (home, children) is the same in both, the
/// rest is each one's own. Asked in the order of the interview: at most three areas are gone into.
struct GeneratedCouple {
  var a: [StateID: Said]
  var b: [StateID: Said]
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    a = [:]
    b = [:]
    let stages: [Said] = [
      "dating-apart", "living-together", "living-together", "married-together", "married-together", "married-together",
      "two-homes", "separated",
    ]
    let stage = stages.randomElement(using: &random) ?? "living-together"
    let years = Int.random(in: 0...40, using: &random)
    let children = family()
    a = person(children.a)
    b = person(children.b)
    for key in ["couple.stage", "couple.together"] {
      let said: Said = key == "couple.stage" ? stage : Said(integerLiteral: years)
      a[key] = said
      b[key] = said
    }
  }

  private mutating func family() -> (a: Said, b: Said) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: (["none"], ["none"])
    case 4..<7: (["together"], ["together"])
    case 7: (["mine"], ["partners"])
    case 8: (["together", "partners"], ["together", "mine"])
    default: (["expecting"], ["expecting"])
    }
  }

  private mutating func some(_ id: StateID, _ percent: UInt64) -> Said {
    let options = Data.interview[id]?.question?.form.options.filter { !$0.exclusive } ?? []
    let chosen = options.filter { _ in random.chance(Int(percent)) }.map(\.id)
    return Said(.choices(chosen.isEmpty ? ["none"] : chosen))
  }

  private mutating func one(_ id: StateID) -> Said {
    let options = Data.interview[id]?.question?.form.options ?? []
    return options.randomElement(using: &random).map { Said(stringLiteral: $0.id) } ?? .skipped
  }

  private mutating func ruler(_ range: ClosedRange<Int>) -> Said { Said(integerLiteral: Int.random(in: range, using: &random)) }

  private mutating func person(_ children: Said) -> [StateID: Said] {
    var said: [StateID: Said] = ["couple.children": children]
    var needs: [(area: Area, need: Double)] = []
    for area in Area.allCases where area != .parenting || children.answer.optionIDs != ["none"] {
      let ids = area == .intimacy ? ["intimacy.emotional.need", "intimacy.physical.need"] : ["\(area.rawValue).need"]
      for id in ids { said[id] = ruler(0...10) }
      needs.append((area, ids.compactMap { said[$0]?.answer.number }.max() ?? 0))
    }
    let named = needs.filter { $0.need >= 4 }.randomElement(using: &random)?.area
    said["areas.named"] = named.map { Said(stringLiteral: $0.rawValue) } ?? "none"
    let deepened = needs.filter { $0.need >= 4 }
      .sorted { ($0.area == named ? 1 : 0, $0.need) > ($1.area == named ? 1 : 0, $1.need) }.prefix(3).map(\.area)
    for area in deepened {
      let name = area.rawValue
      said["\(name).importance"] = ruler(2...10)
      said["\(name).confidence"] = ruler(1...10)
      said["\(name).pattern"] = random.chance(10) ? .notSure : one("\(name).pattern")
      if children.answer.optionIDs == ["expecting"], area == .parenting { continue }
      guard case .number(let least, let most, _, _, _)? = Data.interview["\(name).baseline"]?.question?.form else {
        said["\(name).baseline"] = ruler(1...6)
        said["\(name).wanted"] = ruler(5...10)
        continue
      }
      said["\(name).baseline"] = ruler(Int(least)...min(8, Int(most)))
      said["\(name).wanted"] = ruler(Int(least)...min(8, Int(most)))
    }
    said["stressors.which"] = some("stressors.which", 20)
    if said["stressors.which"]?.answer.optionIDs != ["none"] { said["stressors.load"] = ruler(1...10) }
    said["coping.does"] = some("coping.does", 25)
    said["coping.tools"] = some("coping.tools", 45)
    said["practical.minutes"] = Said(integerLiteral: [0, 10, 15, 20, 30, 45, 60, 90, 120, 180].randomElement(using: &random) ?? 30)
    said["practical.days"] = some("practical.days", 40)
    if said["practical.days"]?.answer.optionIDs == ["none"] { said["practical.days"] = ["any"] }
    said["practical.soon"] = one("practical.soon")
    return said
  }

  var intakes: [Partner: Intake] { [.a: visit(.a, a), .b: visit(.b, b)] }
  var assessment: Assessment { assessed(visit(.a, a), visit(.b, b)) }
}
