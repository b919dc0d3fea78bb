import Interview
import Scoring
import Yams

extension InterviewReader {
  /// Faults of questions whose figures go into goals: the catalogue has to know the figure, and mean the same by it.
  ///
  /// Checked for an interview's author only, and not when an interview begins: a clinic may have a catalogue of its own.
  func checkIndicators(of interview: Interview) {
    guard interview.states.contains(where: { $0.question?.indicator != nil }),
      let catalogue = try? GoalsFile(bytes: Bundled.goals.bytes, name: Bundled.goals.rawValue)
        .catalogue
    else { return }
    for question in interview.states.compactMap(\.question) {
      guard let id = question.indicator, let fields = states[question.id]?.fields,
        let node = fields.node("indicator")
      else { continue }
      guard let indicator = catalogue.indicator(id) else {
        let known = catalogue.indicators.filter { $0.area == question.area }.map(\.id)
        yaml.report(
          node.mark, .unknownIndicator, Wording.unknownIndicator(id),
          nearest(to: id, among: catalogue.indicators.map(\.id)).map(Wording.didYouMean)
            ?? Wording.knownValues(known))
        continue
      }
      func compare(_ key: String, _ mark: Mark?, _ found: String?, _ expected: String?) {
        guard let found, found != expected else { return }
        yaml.report(
          mark, .indicatorDiffers, Wording.indicatorDiffers(key, id, expected ?? "nothing"),
          Wording.sameAsCatalogue)
      }
      let answer = fields.node("answer")
      compare("area", fields.node("area")?.mark, question.area?.rawValue, indicator.area.rawValue)
      compare("better", fields.node("better")?.mark, question.better?.rawValue, indicator.better.rawValue)
      if case .number(_, _, _, _, let per) = question.form {
        compare("per", answer?["per"]?.mark, per?.rawValue, indicator.per?.rawValue)
      }
    }
  }
}
