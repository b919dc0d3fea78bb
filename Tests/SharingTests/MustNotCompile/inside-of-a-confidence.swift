// Reading past the wrapper.
// error: 'value' is inaccessible due to 'private' protection level
import Interview

func open(_ said: Confidential<String>) -> String { said.value }
