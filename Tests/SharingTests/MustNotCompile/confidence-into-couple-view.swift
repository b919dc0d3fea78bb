// A confidence given where a view of the couple is made.
// error: cannot convert value of type 'Confidential
import Interview
import Sharing

func view(_ said: Confidential<Intake>) -> CoupleView { CoupleView(couple: "ABC234", plan: nil, intakes: [.a: said]) }
