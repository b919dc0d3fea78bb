// A private answer in the text of a goal.
// error: cannot convert value of type 'Private<String>' to expected argument type 'Shareable<String>'
import Interview
import Sharing

func goal(_ said: Private<String>, _ day: CalendarDate) -> SharedGoal {
  SharedGoal(id: "g1", area: .trust, owner: .couple, text: said, start: day, due: day, checkpoints: [], attainment: [])
}
