import Interview
import Readability
import Scoring
import Yams

/// Every fault of a goal catalogue: what keeps it from being read, and what its readers and users would object to.
///
/// - Parameter interviews: The interviews whose answers it is for.
func checkGoals(_ bytes: [UInt8], _ name: String, for interviews: [Interview]) -> [Fault] {
  let reader = GoalsReader(file: name)
  guard let catalogue = reader.read(bytes), reader.yaml.faults.isEmpty else { return reader.yaml.faults.sorted() }
  let check = GoalsCheck(reader: reader, catalogue: catalogue, interviews: interviews)
  check.conditions()
  check.indicators()
  check.ownActs()
  check.whole()
  if reader.yaml.faults.isEmpty { check.choices() }
  return (reader.yaml.faults + readingFaults(bytes, name)).sorted()
}

/// Every fault of a scoring file.
func checkScoring(_ bytes: [UInt8], _ name: String, for interviews: [Interview]) -> [Fault] {
  let reader = ScoringReader(file: name)
  guard reader.read(bytes) != nil, reader.yaml.faults.isEmpty else { return reader.yaml.faults.sorted() }
  for (node, condition) in reader.conditions { reader.yaml.check(condition, at: node, against: interviews) }
  return reader.yaml.faults.sorted()
}

extension YAMLReader {
  /// A condition on answers has to fit one of the interviews, and reads nothing that was said in confidence.
  func check(_ condition: Guard, at node: Node, against interviews: [Interview]) {
    let problems = interviews.map { $0.problems(of: condition) }
    // Of several interviews the one that it fits best is the one that is meant.
    for problem in problems.min(by: { $0.count < $1.count }) ?? [] {
      let said = Wording.fault(InterviewFault(problem, at: .always(""))) { word in
        nearest(to: word, among: interviews.flatMap(\.states).map(\.id).sorted())
      }
      report(in: node, offset: 0, said.code, said.message, said.fix)
    }
    for id in condition.reads.sorted() {
      guard interviews.contains(where: { $0[id]?.question?.disclosure == .confidential }) else { continue }
      report(in: node, offset: 0, .readsConfidence, Wording.readsConfidence(id), Wording.readSomethingElse)
    }
  }
}

struct GoalsCheck {
  let reader: GoalsReader
  let catalogue: GoalCatalogue
  let interviews: [Interview]

  private var questions: [Question] { interviews.flatMap(\.states).compactMap(\.question) }

  func conditions() {
    for (node, condition) in reader.conditions { reader.yaml.check(condition, at: node, against: interviews) }
  }

  /// An indicator that no question feeds would never have a baseline.
  func indicators() {
    let fed = Set(questions.filter { $0.measure == .baseline }.compactMap(\.indicator))
    for (id, node) in reader.indicatorNodes where !fed.contains(id) {
      reader.yaml.report(
        node.mark, .unfedIndicator, Wording.unfedIndicator(id, among: interviews.map(\.id)), Wording.feedIndicator(id))
    }
  }

  /// A goal is an act of its owners' own: its sentences are theirs.
  func ownActs() {
    guard catalogue.language.lowercased().hasPrefix("en") else { return }
    for behaviour in catalogue.behaviours {
      guard let node = reader.behaviourNodes[behaviour.id] else { continue }
      let wanted = behaviour.owners == .one ? ["i"] : ["we", "each", "either", "both", "whoever"]
      for key in ["text", "first-step"] {
        guard let text = node[key], let written = text.scalar?.string else { continue }
        let words = written.lowercased().split { !$0.isLetter }.map(String.init)
        if wanted.allSatisfy({ !words.contains($0) }) {
          reader.yaml.report(
            in: text, offset: 0, .notOwnAct, Wording.notOwnAct(behaviour.id), Wording.ownAct(behaviour.owners))
        }
      }
    }
  }

  /// What older catalogues may lack, and a new one has: they are still used as they are.
  func whole() {
    for behaviour in catalogue.behaviours {
      guard let node = reader.behaviourNodes[behaviour.id] else { continue }
      let lacking = [
        ("indicators", behaviour.indicators.isEmpty), ("sign", behaviour.sign.isEmpty), ("why", behaviour.rationale.isEmpty),
      ]
      for (key, isLacking) in lacking where isLacking {
        reader.yaml.report(node.mark, .missingKey, Wording.missingKey(key, in: "a behaviour"), Wording.addKey(key))
      }
    }
  }

  /// A behaviour that can never be chosen.
  func choices() {
    guard let fit = try? ScoringFile(bytes: Bundled.scoring.bytes, name: Bundled.scoring.rawValue).weights.fit else { return }
    let search = ChoiceSearch(catalogue: catalogue, fit: fit, questions: questions)
    for behaviour in catalogue.behaviours {
      guard let node = reader.behaviourNodes[behaviour.id] else { continue }
      switch search.verdict(on: behaviour) {
      case .chosen, .unknown: break
      case .neverFits:
        reader.yaml.report(
          node["when"]?.mark ?? node.mark, .neverChosen, Wording.neverFits(behaviour.id), Wording.loosenConditions)
      case .outdone(let other):
        reader.yaml.report(
          node.mark, .neverChosen, Wording.outdone(behaviour.id, by: other), Wording.preferSomething)
      }
    }
  }
}
