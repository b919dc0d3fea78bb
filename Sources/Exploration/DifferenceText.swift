import Interview

/// A paragraph of a report, which is wrapped where it is shown.
public struct DifferenceLine: Hashable, Sendable {
  /// In columns.
  public var indentation: Int
  public var text: String

  init(_ indentation: Int, _ text: String) {
    self.indentation = indentation
    self.text = text
  }
}

extension InterviewDifference {
  /// The difference as a page of text.
  ///
  /// - Parameter proofs: What exploring both showed; nil where that was not asked for.
  public func lines(from old: Interview, to new: Interview, proofs: DifferenceOfProofs?) -> [DifferenceLine] {
    var lines = [
      DifferenceLine(0, "\(old.id) \(old.version) -> \(new.id) \(new.version)")
    ]
    if isEmpty { return lines + [DifferenceLine(0, DifferenceWording.nothing)] }
    if old.version == new.version { lines.append(DifferenceLine(0, DifferenceWording.sameVersion(new.version))) }
    for kind in Kind.allCases {
      let found = changes.filter { $0.kind == kind }
      if found.isEmpty { continue }
      lines += [DifferenceLine(0, ""), DifferenceLine(0, DifferenceWording.section(kind))]
      lines += found.map { change in
        DifferenceLine(2, "\(change.subject): \(change.what)\(change.wording.map { ": \($0.text)" } ?? "")")
      }
    }
    lines += [DifferenceLine(0, ""), DifferenceLine(0, DifferenceWording.answersUnder(old))]
    lines += answers.lines
    if let proofs { lines += [DifferenceLine(0, ""), DifferenceLine(0, DifferenceWording.proofs)] + proofs.lines }
    return lines
  }
}

extension AnswersFit {
  fileprivate var lines: [DifferenceLine] {
    var lines = [DifferenceLine(2, DifferenceWording.fit(fitting.count))]
    if !askedAgain.isEmpty {
      lines.append(DifferenceLine(2, DifferenceWording.askedAgain))
      lines += askedAgain.map { DifferenceLine(4, "\($0.question): other \($0.because.joined(separator: ", "))") }
    }
    for (title, ids) in [
      (DifferenceWording.askedWhereSkipped, askedWhereSkipped), (DifferenceWording.narrowed, narrowed),
      (DifferenceWording.readAgain, readAgain), (DifferenceWording.consentAgain, consent.map { [$0] } ?? []),
    ] where !ids.isEmpty {
      lines += [DifferenceLine(2, title), DifferenceLine(4, ids.joined(separator: ", "))]
    }
    lines += askedWhereLonger.sorted { $0.key < $1.key }.map {
      DifferenceLine(2, DifferenceWording.askedWhereLonger($0.key, most: $0.value))
    }
    if !gone.isEmpty {
      lines.append(DifferenceLine(2, DifferenceWording.gone))
      lines.append(DifferenceLine(4, gone.joined(separator: ", ")))
    }
    if !new.isEmpty {
      lines.append(DifferenceLine(2, DifferenceWording.newQuestions))
      lines.append(DifferenceLine(4, new.joined(separator: ", ")))
    }
    return lines
  }
}

extension DifferenceOfProofs {
  fileprivate var lines: [DifferenceLine] {
    var lines: [DifferenceLine] = []
    for lost in lost {
      lines.append(DifferenceLine(2, DifferenceWording.lost(lost)))
      lines += lost.counterexample.map { DifferenceLine(6, $0) }
    }
    lines += gained.map { DifferenceLine(2, "proved now: \($0)") }
    lines += newFaults.map { DifferenceLine(2, "new fault: \($0)") }
    if lost.isEmpty { lines.append(DifferenceLine(2, DifferenceWording.nothingLost)) }
    let changed = figures.filter(\.isChanged)
    lines += changed.map { DifferenceLine(2, DifferenceWording.was($0.what, $0.old, $0.new)) }
    if changed.isEmpty { lines.append(DifferenceLine(2, DifferenceWording.sameFigures)) }
    return lines
  }
}

extension DifferenceWording {
  static let nothing = "Nothing changed for a visitor, for proofs or for scoring."
  static let proofs = "Proofs, by exploring every path of both"
  static let nothingLost = "Everything that was proved is proved."
  static let sameFigures = "As many states and classes of path; the shortest and the longest ways are as long as before."
  static let askedAgain = "Asked again, since the old answer no longer fits:"
  static let askedWhereSkipped = "Asked again of whoever left it out or was not sure:"
  static let narrowed = "Still counts, and fewer people may read it from now on:"
  static let readAgain = "Read again before going on, since its words changed:"
  static let consentAgain = "Agreed to again, since what stands before it changed:"
  static func askedWhereLonger(_ id: StateID, most: Int) -> String {
    "Asked again where more than \(most) letters were written: \(id)"
  }
  static let gone = "Asked no more; old answers stay in the transcript and count nowhere:"
  static let newQuestions = "New, and asked where the path comes to them:"

  static func sameVersion(_ version: String) -> String {
    "Both say that they are version \(version): give the newer one a version of its own."
  }

  static func answersUnder(_ interview: Interview) -> String {
    "Visits begun under \(interview.id) \(interview.version)"
  }

  static func fit(_ count: Int) -> String {
    count == 1 ? "The answer to 1 question still counts." : "The answers to \(count) questions still count."
  }

  static func lost(_ lost: DifferenceOfProofs.Lost) -> String {
    let claim = "\(lost.final) passes \(lost.passes)"
    return switch lost.standing {
    case "refuted": "NO LONGER TRUE: \(claim). This run leaves it out:"
    case "notClaimed": "no longer claimed: \(claim)"
    case "unexplored": "no longer proved: \(claim) (not every path was explored)"
    default: "no longer proved: \(claim) (no run was found that leaves it out)"
    }
  }
}
