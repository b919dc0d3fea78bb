import Conversation
import Interview

/// How events look as plain text. Wrapping and colour come later, from the terminal.
public enum EventText {
  /// The text of an event, with what the program adds said in the language of `phrases`; nil where it shows nothing.
  public static func text(of event: Event, in phrases: Phrases = .english) -> String? {
    switch event {
    case .entered(_, let number, let of, let title):
      phrases(.part, [.number: String(number), .count: String(of), .title: title])
    case .said(_, let text), .replied(let text): text.isEmpty ? nil : text
    case .asked(let question, let hint, let earlier): text(of: question, hint, earlier, phrases)
    case .retried(_, _, _, let text, _): text
    case .ended(_, let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  private static func text(
    of question: Question, _ hint: String?, _ earlier: Answer?, _ phrases: Phrases
  ) -> String {
    var lines = [question.text]
    switch question.form {
    case .choice(let options), .choices(let options):
      lines += options.enumerated().map { number, option in
        "  \(number < 9 && options.count > 9 ? " " : "")\(number + 1). \(option.label)"
      }
    case .scale(let min, let max, let low, let high):
      let ends = [(min, low), (max, high)].filter { !$0.1.isEmpty }.map { "\($0.0) = \($0.1)" }
      if !ends.isEmpty { lines.append("  " + ends.joined(separator: "     ")) }
    case .number(_, _, let unit?, _, _): lines.append("  (\(unit.other))")
    case .yesNo, .number, .text: break
    }
    if let earlier {
      lines.append(phrases(.earlier, [.answer: phrases.words(for: earlier, to: question)]))
    }
    if let hint { lines.append(hint) }
    return lines.joined(separator: "\n")
  }
}
