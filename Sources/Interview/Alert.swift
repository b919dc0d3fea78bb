extension Flag {
  /// Whether somebody may be in danger now, from another or from themselves, so that help is offered at once.
  ///
  /// One's own force is none of these: whoever tells of it is asked about it by the therapist, and would not tell if
  /// that brought staff to the desk.
  public var callsForHelp: Bool {
    switch self {
    case .fear, .violence, .sexualPressure, .control, .weapon, .selfHarm, .childSafety, .unsafeHere: true
    case .ownForce, .substance, .affairOngoing, .leaningOut, .individualDistress: false
    }
  }
}

extension Question {
  /// The level at which staff has to know at once of `answer`; nil where it can wait for the therapist.
  ///
  /// Only what is raised at level high counts. What an interview puts at `some` (thoughts of death in the past, a phone
  /// that is checked) is for the therapist to read: staff who come over to every second visitor are soon not heeded,
  /// and a partner in the waiting room sees them come.
  public func alert(for answer: Answer) -> FlagLevel? {
    raised(by: answer).contains { $0.flag.callsForHelp && $0.level == .high } ? .high : nil
  }

  /// Whether some answer to it raises a flag: words that would be danger elsewhere may be one of its answers.
  public var canRaise: Bool { flag != nil || form.options.contains { $0.flag != nil } }
}
