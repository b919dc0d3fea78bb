import Interview

/// The difference between two versions of an interview as data, for programs.
public struct DifferenceDocument: Encodable {
  /// Which file a side is.
  public struct Side: Encodable {
    public var id: String
    public var version: String
    public var sha256: String

    public init(_ interview: Interview, sha256: String) {
      id = interview.id
      version = interview.version
      self.sha256 = sha256
    }
  }

  struct Change: Encodable {
    var kind: InterviewDifference.Kind
    var subject: String
    var what: String
    var old: String?
    var new: String?
  }

  struct Answers: Encodable {
    struct Misfit: Encodable {
      var question: StateID
      var because: [String]
    }
    var fitting: [StateID]
    var askedAgain: [Misfit]
    var askedWhereSkipped: [StateID]
    /// With the most letters that now fit.
    var askedWhereLonger: [StateID: Int]
    var narrowed: [StateID]
    var readAgain: [StateID]
    var consent: StateID?
    var gone: [StateID]
    var new: [StateID]
  }

  struct Proofs: Encodable {
    struct Lost: Encodable {
      var final: StateID
      var passes: StateID
      var standing: String
      var counterexample: [String]
    }
    struct Figure: Encodable {
      var what: String
      var old: String
      var new: String
    }
    var lost: [Lost]
    var gained: [String]
    var newFaults: [String]
    var figures: [Figure]
  }

  var old: Side
  var new: Side
  var changed: Bool
  var changes: [Change]
  var answers: Answers
  var proofs: Proofs?

  /// - Parameter proofs: Nil where nothing was explored; then the document has no `proofs`.
  public init(_ difference: InterviewDifference, old: Side, new: Side, proofs: DifferenceOfProofs?) {
    self.old = old
    self.new = new
    changed = !difference.isEmpty
    changes = difference.changes.map { change in
      Change(
        kind: change.kind, subject: change.subject, what: change.what, old: change.wording?.old,
        new: change.wording?.new)
    }
    let fit = difference.answers
    answers = Answers(
      fitting: fit.fitting,
      askedAgain: fit.askedAgain.map { Answers.Misfit(question: $0.question, because: $0.because) },
      askedWhereSkipped: fit.askedWhereSkipped, askedWhereLonger: fit.askedWhereLonger, narrowed: fit.narrowed,
      readAgain: fit.readAgain, consent: fit.consent, gone: fit.gone, new: fit.new)
    self.proofs = proofs.map { proofs in
      Proofs(
        lost: proofs.lost.map {
          Proofs.Lost(
            final: $0.final, passes: $0.passes, standing: $0.standing, counterexample: $0.counterexample)
        },
        gained: proofs.gained, newFaults: proofs.newFaults,
        figures: proofs.figures.map { Proofs.Figure(what: $0.what, old: $0.old, new: $0.new) })
    }
  }
}
