// One partner's answers opened by the other's permission.
// error: 'shown' is inaccessible due to 'internal' protection level
import Interview

func open(_ a: Intake, _ b: Intake) -> [Response] { a.responses.shown(under: Permission(of: b)) }
