/// What a goal wants to be rid of, so that the example of something to do instead is about that.
enum Habit: CaseIterable {
  case neverArguing, anger, cheating, clinging, screens, craving

  var role: GoalWords.Role {
    switch self {
    case .neverArguing: .neverArguing
    case .anger: .habitAnger
    case .cheating: .habitCheating
    case .clinging: .habitClinging
    case .screens: .habitScreens
    case .craving: .habitCraving
    }
  }
}
