// A confidence opened by a permission: no permission does.
// error: cannot convert value of type 'Permission' to expected argument type 'TherapistAccess'
import Interview

func open(_ said: Confidential<String>, _ permission: Permission) -> String { said.reveal(permission) }
