// The therapist's access, made by a file that is not one of the few.
// error: 'TherapistAccess' initializer is inaccessible due to '@_spi' protection level
import Interview

func open(_ said: Confidential<String>) -> String { said.reveal(TherapistAccess()) }
