import Interview

extension DifferenceFinder {
  /// Compares two versions of a question.
  mutating func compareQuestions(_ before: Question, _ after: Question) {
    let id = after.id
    if before.disclosure != after.disclosure {
      note(.readers, id, DifferenceWording.readers(before.disclosure, after.disclosure))
    }
    if before.flags != after.flags { note(.danger, id, DifferenceWording.flags(before.flags, after.flags)) }
    if before.optional != after.optional { note(.skipping, id, DifferenceWording.needed(!after.optional)) }
    compareWords(id, DifferenceWording.question, before.text, after.text)
    compareWords(id, DifferenceWording.reason, before.why ?? "", after.why ?? "")
    compareForms(before, after)
    func name(_ value: String?) -> String { value ?? DifferenceWording.none }
    for (what, was, now) in [
      ("measure", name(before.measure?.rawValue), name(after.measure?.rawValue)),
      ("area", name(before.area?.rawValue), name(after.area?.rawValue)),
      ("indicator", name(before.indicator), name(after.indicator)),
      ("better", name(before.better?.rawValue), name(after.better?.rawValue)),
      ("level", name(before.level?.rawValue), name(after.level?.rawValue)),
      ("counted as a question", "\(before.counted)", "\(after.counted)"),
    ] where was != now {
      note(.meaning, id, DifferenceWording.was(what, was, now))
    }
  }

  private mutating func compareForms(_ before: Question, _ after: Question) {
    let id = after.id
    guard before.form.kind == after.form.kind else {
      return note(
        .answers, id, DifferenceWording.was("kind", before.form.kind.rawValue, after.form.kind.rawValue))
    }
    if before.form.range != after.form.range {
      note(.answers, id, DifferenceWording.was("range", range(before.form), range(after.form)))
    }
    switch (before.form, after.form) {
    case (.scale(_, _, let low, let high), .scale(_, _, let newLow, let newHigh)):
      compareWords(id, DifferenceWording.lowEnd, low, newLow)
      compareWords(id, DifferenceWording.highEnd, high, newHigh)
    case (.number(_, _, let unit, let whole, let per), .number(_, _, let newUnit, let newWhole, let newPer)):
      func name(_ value: String?) -> String { value ?? DifferenceWording.none }
      for (what, was, now) in [
        ("unit", name(unit?.other), name(newUnit?.other)), ("unit of one", name(unit?.one), name(newUnit?.one)),
        ("per", name(per?.rawValue), name(newPer?.rawValue)), ("whole numbers only", "\(whole)", "\(newWhole)"),
      ] where was != now {
        note(.answers, id, DifferenceWording.was(what, was, now))
      }
    case (.text(let most), .text(let newMost)) where most != newMost:
      note(.answers, id, DifferenceWording.was("most characters", "\(most)", "\(newMost)"))
    default: compareOptions(before, after)
    }
  }

  private func range(_ form: AnswerForm) -> String {
    form.range.map { "\(written($0.lowerBound)) to \(written($0.upperBound))" } ?? DifferenceWording.none
  }

  private mutating func compareOptions(_ before: Question, _ after: Question) {
    let id = after.id
    for option in after.form.options {
      guard let was = before.option(option.id) else {
        note(.answers, id, DifferenceWording.addedOption(option))
        continue
      }
      if was.label != option.label {
        note(.answers, id, DifferenceWording.renamedOption(option.id, was.label, option.label))
      }
      if was.exclusive != option.exclusive { note(.answers, id, DifferenceWording.exclusive(option)) }
      if (was.flag, was.level) != (option.flag, option.level) {
        note(.danger, id, DifferenceWording.optionFlag(was, option))
      }
      if was.score != option.score {
        let (old, new) = (was.score.map(written), option.score.map(written))
        note(
          .meaning, id,
          DifferenceWording.was(
            "score of \"\(option.label)\"", old ?? DifferenceWording.none, new ?? DifferenceWording.none))
      }
      let (lost, gained) = (
        was.match.filter { !option.match.contains($0) }, option.match.filter { !was.match.contains($0) }
      )
      if !lost.isEmpty || !gained.isEmpty {
        note(.meaning, id, DifferenceWording.match(option, lost: lost, gained: gained))
      }
    }
    for option in before.form.options where after.option(option.id) == nil {
      note(.answers, id, DifferenceWording.removedOption(option))
    }
    let (was, now) = (before.form.options.map(\.id), after.form.options.map(\.id))
    if was.filter(Set(now).contains) != now.filter(Set(was).contains) {
      note(.answers, id, DifferenceWording.reordered(now))
    }
  }
}
