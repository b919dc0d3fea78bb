// SMART letters on a goal of the couple's.
// error: value of type 'SharedGoal' has no member 'smart'
import Sharing

func letters(_ goal: SharedGoal) -> Any { goal.smart }
