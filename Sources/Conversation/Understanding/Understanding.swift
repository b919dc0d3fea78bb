import Interview

/// What a reply was taken to mean.
public enum Understanding: Hashable, Sendable {
  case answer(Answer)
  /// Likely meant, but not certain: asked back before it counts.
  case suggestion(Answer)
  case unclear(Unclear)
}

/// Why a reply is asked for again.
public enum Unclear: Hashable, Sendable {
  case empty
  case notUnderstood
  /// A figure outside the range.
  case outOfRange(Double, Double)
  /// "Between 6 and 7": one figure is wanted.
  case severalFigures(Double, Double)
  /// "A lot": a figure is wanted.
  case vague
  case wholeNumbersOnly
  /// Fits more than one option.
  case ambiguous([String])
  /// "None of these" together with one of these; yes and no at once.
  case contradiction
  /// One choice was asked for, and several were given.
  case onlyOne
  case tooLong(most: Int)
}

/// Reads a reply to a question as a person would, and never guesses: what is not certain is asked back.
public func understand(_ typed: String, for question: Question) -> Understanding {
  let plain = PlainText(typed)
  if plain.words.isEmpty, case .text = question.form {
    return typed.contains(where: { !$0.isWhitespace })
      ? understandText(typed, most: question.textLimit) : .unclear(.empty)
  }
  if plain.isEmpty { return .unclear(.empty) }
  if !question.hasOption(saying: plain), plain.isNotSure { return .answer(.notSure) }
  switch question.form {
  case .yesNo: return understandYesNo(plain)
  case .choice(let options): return understandChoice(plain, options)
  case .choices(let options): return understandChoices(typed, options)
  case .scale(let min, let max, _, _):
    return FigureReader(
      least: Double(min), most: Double(max), whole: true, unit: nil, per: nil, isScale: true
    ).read(plain)
  case .number(let min, let max, let unit, let whole, let per):
    return FigureReader(
      least: min, most: max, whole: whole, unit: unit, per: per, isScale: false
    ).read(plain)
  case .text(let most): return understandText(typed, most: most)
  }
}

private func understandText(_ typed: String, most: Int) -> Understanding {
  let text = typed.trimmingSpace
  if text.isEmpty { return .unclear(.empty) }
  if text.count > most { return .unclear(.tooLong(most: most)) }
  return .answer(.text(text))
}

extension Question {
  fileprivate var textLimit: Int {
    if case .text(let most) = form { most } else { 0 }
  }

  /// An option such as "Unsure" takes the words for itself.
  fileprivate func hasOption(saying plain: PlainText) -> Bool {
    form.options.contains { option in
      ([option.label] + option.match).contains { PlainText($0).words == plain.words }
    }
  }
}
