@_spi(Therapist) import Interview

/// Tests read everything.
public let therapist = TherapistAccess()

extension Intake {
  /// Private and shareable answers, in the order asked.
  public var answers: [Response] { responses.reveal(therapist) }

  /// The first answer with this measure (and area) that has a value.
  public func response(_ measure: Measure, area: Area? = nil) -> Response? { answers.first(measure, area: area) }

  public func response(id: StateID) -> Response? { answers.first { $0.question.id == id } }
}
