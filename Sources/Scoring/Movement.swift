import Interview

/// What moves for a couple where the same answers are scored with other data: only what is different.
public struct Movement: Hashable, Codable, Sendable, Redacted {
  public var couple: String
  public var scoring: Moved<DataVersion>
  public var catalogue: Moved<DataVersion>
  public var areas: [AreaMovement]
  public var drafts: [DraftMovement]
  /// Safety entries whose place or guidance is another, in the order after.
  public var safety: [SafetyMovement]

  /// Nothing moves.
  public var isStill: Bool { areas.isEmpty && drafts.isEmpty && safety.isEmpty }

  public init(from before: Assessment, to after: Assessment) {
    couple = after.couple
    scoring = Moved(before: before.scoring, after: after.scoring)
    catalogue = Moved(before: before.catalogue, after: after.catalogue)
    areas = after.areas.compactMap { AreaMovement($0.area, before, after) }
    let keys = (before.goals + after.goals).map(\.key).withoutRepeats
    drafts = keys.compactMap { DraftMovement($0, before, after) }
    safety = after.safety.enumerated().compactMap { SafetyMovement($0.element, place: $0.offset + 1, before) }
  }
}

/// A value before and after.
public struct Moved<Value> {
  @ExplicitNull public var before: Value?
  @ExplicitNull public var after: Value?

  init(before: Value?, after: Value?) {
    self.before = before
    self.after = after
  }
}

extension Moved: Sendable where Value: Sendable {}
extension Moved: Equatable where Value: Equatable {}
extension Moved: Hashable where Value: Hashable {}
extension Moved: Encodable where Value: Encodable {}
extension Moved: Decodable where Value: Decodable {}

/// The two values, where they are not the same.
private func moved<Value: Equatable>(_ before: Value?, _ after: Value?) -> Moved<Value>? {
  before == after ? nil : Moved(before: before, after: after)
}

/// What moves in an area; a key that is not there has not moved.
public struct AreaMovement: Hashable, Codable, Sendable, Redacted {
  public var area: Area
  /// From 1.
  public var place: Moved<Int>?
  public var reading: Moved<AreaReading.Reading>?
  public var raisedBy: Moved<[Partner]>?
  /// Each partner's priority, 0...1.
  public var a: Moved<Double>?
  public var b: Moved<Double>?
  public var couplePriority: Moved<Double>?

  /// Nil where nothing does.
  fileprivate init?(_ area: Area, _ before: Assessment, _ after: Assessment) {
    func find(_ assessment: Assessment) -> (place: Int, reading: AreaReading)? {
      assessment.areas.firstIndex { $0.area == area }.map { ($0 + 1, assessment.areas[$0]) }
    }
    let (old, new) = (find(before), find(after))
    self.area = area
    place = moved(old?.place, new?.place)
    reading = moved(old?.reading.reading, new?.reading.reading)
    raisedBy = moved(old?.reading.raisedBy, new?.reading.raisedBy)
    a = moved(old?.reading.a?.priority, new?.reading.a?.priority)
    b = moved(old?.reading.b?.priority, new?.reading.b?.priority)
    couplePriority = moved(old?.reading.couplePriority, new?.reading.couplePriority)
    guard place != nil || reading != nil || raisedBy != nil || a != nil || b != nil || couplePriority != nil else {
      return nil
    }
  }
}

/// What moves in a draft; a key that is not there has not moved.
public struct DraftMovement: Hashable, Codable, Sendable, Redacted {
  public enum Change: String, Codable, Hashable, Sendable {
    /// Only there after, or only there before.
    case new, gone
    case changed
  }

  /// `trust-couple`
  public var key: String
  public var area: Area
  public var owner: GoalOwner
  public var change: Change
  /// `g1`
  public var id: Moved<String>?
  public var behaviourId: Moved<String>?
  public var text: Moved<String>?
  public var baseline: Moved<Double>?
  public var target: Moved<Double>?
  public var unit: Moved<String>?
  public var openTarget: Moved<OpenTarget>?
  public var due: Moved<CalendarDate>?
  public var checkpoints: Moved<[CalendarDate]>?
  public var firstStep: Moved<CalendarDate>?
  /// 0...1
  public var overall: Moved<Double>?
  public var status: Moved<GoalStatus>?
  public var heldBecause: Moved<[HoldReason]>?

  /// Nil where nothing does.
  fileprivate init?(_ key: String, _ before: Assessment, _ after: Assessment) {
    let old = before.goals.first { $0.key == key }
    let new = after.goals.first { $0.key == key }
    guard old != new, let either = new ?? old else { return nil }
    self.key = key
    area = either.area
    owner = either.owner
    change = old == nil ? .new : new == nil ? .gone : .changed
    id = moved(old?.id, new?.id)
    behaviourId = moved(old?.behaviourId, new?.behaviourId)
    text = moved(old?.text, new?.text)
    baseline = moved(old?.baseline, new?.baseline)
    target = moved(old?.target, new?.target)
    unit = moved(old?.unit, new?.unit)
    openTarget = moved(old?.openTarget, new?.openTarget)
    due = moved(old?.due, new?.due)
    checkpoints = moved(old?.checkpoints, new?.checkpoints)
    firstStep = moved(old?.firstStep.due, new?.firstStep.due)
    overall = moved(old?.smart.overall, new?.smart.overall)
    status = moved(old?.status, new?.status)
    heldBecause = moved(old?.heldBecause, new?.heldBecause)
  }
}

/// A safety entry that stands elsewhere among the entries, or says something else.
public struct SafetyMovement: Hashable, Codable, Sendable, Redacted {
  public var partner: Partner
  public var flag: Flag
  /// From 1.
  public var place: Moved<Int>?
  public var guidance: Moved<String>?

  fileprivate init?(_ entry: SafetyEntry, place: Int, _ before: Assessment) {
    let index = before.safety.firstIndex { $0.partner == entry.partner && $0.flag == entry.flag }
    partner = entry.partner
    flag = entry.flag
    self.place = moved(index.map { $0 + 1 }, place)
    guidance = moved(index.map { before.safety[$0].guidance }, entry.guidance)
    guard self.place != nil || guidance != nil else { return nil }
  }
}
