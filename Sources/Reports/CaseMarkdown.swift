import Interview
import Review

/// A couple for the therapist in Markdown: the sections of the page, each under a heading and set as it is, so that
/// nothing that somebody wrote acts as markup.
public func therapistMarkdown(
  _ case: Case, _ reviewed: ReviewedCase? = nil, access: TherapistAccess
) -> String {
  let sections = therapistSections(`case`, reviewed, access: access)
  return sections.enumerated().map { index, lines in
    let title = sanitizedLine(lines.first ?? "")
    let level = index == 0 ? "#" : "##"
    let rest = lines.dropFirst().flatMap { sanitized($0).split(separator: "\n").map { "    \($0)" } }
    return (["\(level) \(title)", ""] + rest).joined(separator: "\n")
  }.joined(separator: "\n\n") + "\n"
}
