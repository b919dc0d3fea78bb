import Interview

/// When a goal starts, is looked at and is due.
struct Schedule {
  var start: CalendarDate
  var due: CalendarDate
  /// The last one is the due date.
  var checkpoints: [CalendarDate]
  var firstStep: CalendarDate

  /// - Parameters:
  ///   - start: The day of the later interview.
  ///   - soon: The first small step is due early.
  init(start: CalendarDate, soon: Bool, _ times: ScoringWeights.Times) {
    let weeks = max(1, min(times.weeks, times.mostWeeks))
    let between = max(1, times.checkpointWeeks)
    self.start = start
    due = start.adding(days: weeks * 7)
    checkpoints =
      stride(from: between, to: weeks, by: between).map { start.adding(days: $0 * 7) } + [due]
    let firstLook = min(between, weeks)
    firstStep = start.adding(days: (soon ? min(times.firstStepWeeks, weeks) : firstLook) * 7)
  }
}
