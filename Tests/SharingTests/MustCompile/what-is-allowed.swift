// What is allowed compiles: so the others do not fail for another reason.
import Interview
import Review
import Scoring
import Sharing

func page(_ a: Intake, _ b: Intake, _ plan: SharedPlan) -> String {
  markdown(CoupleView(couple: "ABC234", plan: plan, intakes: [.a: a, .b: b]))
}

func forTherapist(_ said: Confidential<String>, _ access: TherapistAccess) -> String { said.reveal(access) }

func goal(_ text: Shareable<String>, _ day: CalendarDate) -> SharedGoal {
  SharedGoal(id: "g1", area: .trust, owner: .couple, text: text, start: day, due: day, checkpoints: [], attainment: [])
}
