/// Permission to read what a person said to the therapist.
///
/// Only functions that make something for the therapist, or that decide what the therapist has to be told, ask for
/// one. To make one, a file has to write `@_spi(Therapist) import Interview`; `Scripts/lint` lists the files that may.
public struct TherapistAccess: Sendable {
  @_spi(Therapist) public init() {}
}

/// A value that only the therapist may ever read, under every policy on secrets.
///
/// Nothing turns it into something for the couple, the other partner or the front desk.
public struct Confidential<Value: Sendable>: Sendable, Redacted {
  private let value: Value

  public init(_ value: Value) { self.value = value }

  /// The value, for somebody who may read it.
  public func reveal(_: TherapistAccess) -> Value { value }
}

extension Confidential: Equatable where Value: Equatable {}
