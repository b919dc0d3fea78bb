/// Shown in place of a value that only the therapist may read.
public let redaction = "«kept for the therapist»"

/// Permission to read what a person said in confidence.
///
/// Only functions that make something for the therapist, or that decide what the therapist has to be told,
/// ask for one. Nothing that makes a text for the couple, a partner or the front desk takes one.
public struct TherapistAccess: Sendable {
  public init() {}
}

/// A value that only the therapist may read. It prints, interpolates, dumps and mirrors redacted.
public struct Confidential<Value: Sendable>: Sendable {
  private let value: Value

  public init(_ value: Value) { self.value = value }

  /// The value, for somebody who may read it.
  public func reveal(_: TherapistAccess) -> Value { value }
}

extension Confidential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { redaction }
  public var debugDescription: String { redaction }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Confidential: Equatable where Value: Equatable {}
