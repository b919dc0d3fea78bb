import Interview

/// What a reply was taken to mean.
public enum Understanding: Hashable, Sendable, Redacted {
  case answer(Answer)
  /// Likely meant, but not certain: asked back before it counts.
  case suggestion(Answer)
  /// A list of which some was understood. What was not is named, and the rest is asked back.
  case partly(Answer, unread: [String])
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
  /// "Not sure" where the ruler itself says how sure somebody is.
  case sureness
  /// Fits more than one option.
  case ambiguous([Option])
  /// "None of these" together with one of these; yes and no at once.
  case contradiction
  /// "Yes" where there are several ways to say yes.
  case which
  /// "Maybe", where a yes or a no is asked for.
  case yesOrNo
  /// One choice was asked for, and several were given.
  case onlyOne
  /// "None of your business": the visitor may leave the question out.
  case wishToSkip
  case tooLong(most: Int)
}

/// In bytes, at questions that ask for less than a person's own words.
private let longestReply = 2000

/// Reads a reply to a question as a person would, and never guesses: what is not certain is asked back.
public func understand(_ typed: String, for question: Question) -> Understanding {
  if case .text(let most) = question.form { return understandText(typed, most: most) }
  // Nobody answers a short question at such length; what they pasted is not searched for an answer.
  guard typed.utf8.count <= longestReply else { return .unclear(.notUnderstood) }
  let plain = PlainText(typed)
  if plain.isEmpty { return .unclear(.empty) }
  let phrase = Phrase(plain)
  switch question.form {
  case .yesNo:
    return notSure(phrase) ?? understandYesNo(phrase, asked: question.text, careful: question.isConfidential)
  case .choice(let options):
    let reader = ChoiceReader(options, takesSeveral: false, careful: question.isConfidential)
    return reader.notSure(phrase) ?? reader.readOne(plain)
  case .choices(let options):
    let reader = ChoiceReader(options, takesSeveral: true, careful: question.isConfidential)
    return reader.notSure(phrase) ?? reader.readSeveral(typed)
  case .scale(let min, let max, let low, let high):
    let ruler = Ruler(least: min, most: max, low: low, high: high)
    return ruler.notSure(phrase) ?? skip(phrase) ?? forgiving(plain, read: ruler.read)
  case .number(let min, let max, let unit, let whole, let per):
    let counter = Counter(least: min, most: max, whole: whole, unit: unit, per: per)
    return notSure(phrase) ?? skip(phrase) ?? forgiving(plain, read: counter.read)
  case .text: return .unclear(.empty)
  }
}

/// Reads a figure; where a word of it looks like a slip of the finger, what it then says is asked back.
private func forgiving(_ plain: PlainText, read: (PlainText) -> Understanding) -> Understanding {
  guard let spelled = spelledAlike(plain) else { return read(plain) }
  return switch read(spelled) {
  case .answer(let answer): .suggestion(answer)
  case .suggestion(let answer): .suggestion(answer)
  case .unclear(.severalFigures(let low, let high)): .unclear(.severalFigures(low, high))
  default: read(plain)
  }
}

private func notSure(_ phrase: Phrase) -> Understanding? {
  phrase.isNotSure ? .answer(.notSure) : nil
}

private func skip(_ phrase: Phrase) -> Understanding? {
  phrase.wishesToSkip ? .unclear(.wishToSkip) : nil
}

private func understandText(_ typed: String, most: Int) -> Understanding {
  let text = typed.trimmingSpace
  if text.isEmpty { return .unclear(.empty) }
  if text.count > most { return .unclear(.tooLong(most: most)) }
  return text.utf8.count <= 200 && Phrase(text).isNotSure ? .answer(.notSure) : .answer(.text(text))
}

extension Question {
  var isConfidential: Bool { disclosure == .confidential }

  /// Whether `typed` is one of the labels shown.
  func hasLabel(_ typed: String) -> Bool {
    form.options.contains { PlainText($0.label) == PlainText(typed) }
  }
}
