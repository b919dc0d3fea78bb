// A draft, with its letters and reasons, in what the couple gets.
// error: cannot convert value of type '[GoalDraft]' to expected argument type '[SharedGoal]'
import Interview
import Scoring
import Sharing

func plan(_ drafts: [GoalDraft]) -> SharedPlan {
  SharedPlan(couple: "ABC234", version: 1, signed: "", signedBy: nil, goals: drafts)
}
