/// A way of coping that people say they would try, as it is woven into a goal.
public struct Tool: Hashable, Sendable {
  /// The id of the option by which people choose it.
  public var id: String
  /// As a whole sentence in a goal of both: "We ...".
  public var couple: String
  /// As a whole sentence in a goal of one: "I ...".
  public var one: String

  public init(id: String, couple: String, one: String) {
    self.id = id
    self.couple = couple
    self.one = one
  }
}
