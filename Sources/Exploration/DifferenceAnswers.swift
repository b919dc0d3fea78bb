import Conversation
import Interview

/// What becomes of answers that were given under another version of an interview, by the rule of `Answer.fits`, by which
/// visits go on.
public struct AnswersFit: Hashable, Sendable {
  public struct Misfit: Hashable, Sendable {
    public var question: StateID
    /// What is different: `kind`, `options`, `range`, `ends`, `unit`, `measure`, `area`, `indicator`, `better`, `flag`,
    /// or `disclosure` where more people may read it now.
    public var because: [String]
  }

  /// Questions whose answers still count.
  public var fitting: [StateID]
  /// Questions that are asked again.
  public var askedAgain: [Misfit]
  /// Those among ``fitting`` that are asked again of whoever left them out or was not sure.
  public var askedWhereSkipped: [StateID]
  /// Those among ``fitting`` that are asked again where more was written than now fits, with the most letters.
  public var askedWhereLonger: [StateID: Int]
  /// Those among ``fitting`` that fewer people may read from now on.
  public var narrowed: [StateID]
  /// Questions that are there no more.
  public var gone: [StateID]
  /// Questions that were not there before.
  public var new: [StateID]
  /// Texts before the first question that have other words now: they are read again.
  public var readAgain: [StateID]
  /// The question that is agreed to again, since what stands before it has changed.
  public var consent: StateID?

  init(from old: Interview, to new: Interview) {
    fitting = []
    askedAgain = []
    askedWhereSkipped = []
    askedWhereLonger = [:]
    narrowed = []
    gone = []
    for question in old.states.compactMap(\.question) {
      guard let now = new[question.id]?.question else {
        gone.append(question.id)
        continue
      }
      // Any value of the old question's kind stands for all; what is left out or too long is looked at apart.
      let value: Answer = question.form.kind == .text ? .text("") : .yesNo(true)
      guard value.fits(now, givenTo: question) else {
        askedAgain.append(Misfit(question: question.id, because: question.misfits(in: now)))
        continue
      }
      fitting.append(question.id)
      if question.optional, !Answer.skipped.fits(now, givenTo: question) { askedWhereSkipped.append(question.id) }
      if case .text(let before) = question.form, case .text(let most) = now.form, most < before {
        askedWhereLonger[question.id] = most
      }
      if now.disclosure != question.disclosure { narrowed.append(question.id) }
    }
    self.new = new.states.compactMap { $0.question?.id }.filter { old[$0]?.question == nil }
    let changed = Self.changedPromises(old, new)
    readAgain = changed.texts
    consent = changed.isChanged ? new.consent : nil
  }

  private static func changedPromises(_ old: Interview, _ new: Interview) -> (texts: [StateID], isChanged: Bool) {
    let before = Dictionary(
      old.promises.map { ($0, old.wholeText($0)) }, uniquingKeysWith: { first, _ in first })
    let differing = new.promises.filter { before[$0] != new.wholeText($0) }
    let isWithdrawn = old.promises.contains { !new.promises.contains($0) }
    return (isWithdrawn ? new.promises : differing, isWithdrawn || !differing.isEmpty)
  }
}

extension Interview {
  /// A text with the named texts that it mentions, whichever of them a clinic then chooses.
  fileprivate func wholeText(_ id: StateID) -> [String] {
    guard case .say(let text)? = self[id]?.content else { return [] }
    var found: [String] = []
    var waiting = [text]
    var seen: Set<String> = []
    while let text = waiting.popLast() {
      found.append(text)
      for name in texts.keys.sorted() where !seen.contains(name) && mentions(text, name) {
        seen.insert(name)
        waiting.append(texts[name] ?? "")
      }
    }
    return found
  }

  private func mentions(_ text: String, _ name: String) -> Bool {
    // `{secrets-policy}` stands for the one of `secrets-policy-...` that the clinic has chosen, and so on.
    text.contains("{\(name)}")
      || SecretsPolicy.textNames.contains { SecretsPolicy.texts(for: $0).contains(name) && text.contains("{\($0)}") }
  }
}

extension Question {
  /// What keeps an answer with a value from being one to `other`. Words of the question may differ; what an answer means
  /// may not.
  func misfits(in other: Question) -> [String] {
    var because: [String] = []
    func compare(_ name: String, _ same: Bool) { if !same { because.append(name) } }
    let isSameKind = form.kind == other.form.kind
    compare("kind", isSameKind)
    compare("options", meanings == other.meanings)
    compare("range", !isSameKind || form.range == other.form.range)
    compare("ends", !isSameKind || ends == other.ends)
    compare("unit", !isSameKind || unitKey == other.unitKey)
    compare("measure", measure == other.measure)
    compare("area", area == other.area)
    compare("indicator", indicator == other.indicator)
    compare("better", better == other.better)
    compare("flag", flag == other.flag && level == other.level)
    let classes = Disclosure.allCases
    compare(
      "disclosure", (classes.firstIndex(of: other.disclosure) ?? 0) <= (classes.firstIndex(of: disclosure) ?? 0))
    return because
  }

  private var meanings: [Option] {
    form.options.map { option in
      var option = option
      option.match = []
      return option
    }.sorted { $0.id < $1.id }
  }

  private var ends: [String] {
    if case .scale(_, _, let low, let high) = form { [low, high] } else { [] }
  }

  private var unitKey: [String] {
    guard case .number(_, _, let unit, let whole, let per) = form else { return [] }
    return [unit?.one ?? "", unit?.other ?? "", per?.rawValue ?? "", whole ? "whole" : ""]
  }
}
