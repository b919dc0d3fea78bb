// Text of any kind in a goal: it has to be made shareable first, where that is decided.
// error: cannot convert value of type 'String' to expected argument type 'Shareable<String>'
import Interview
import Sharing

func goal(_ text: String, _ day: CalendarDate) -> SharedGoal {
  SharedGoal(id: "g1", area: .trust, owner: .couple, text: text, start: day, due: day, checkpoints: [], attainment: [])
}
