import Conversation
import Interview

/// How events look as plain text. Wrapping and colour come later, from the terminal.
public enum EventText {
  /// The text of an event; nil where it shows nothing.
  public static func text(of event: Event) -> String? {
    switch event {
    case .entered(_, let number, let of, let title): "Part \(number) of \(of): \(title)"
    case .said(_, let text), .replied(let text): text.isEmpty ? nil : text
    case .asked(let question, let hint, let earlier): text(of: question, hint, earlier)
    case .retried(_, _, _, let text, _): text
    case .ended(_, let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  private static func text(of question: Question, _ hint: String?, _ earlier: Answer?) -> String {
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
    if let earlier { lines.append(Wording.earlier(question.words(for: earlier))) }
    if let hint { lines.append(hint) }
    return lines.joined(separator: "\n")
  }
}
