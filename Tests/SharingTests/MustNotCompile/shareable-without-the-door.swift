// Text made shareable by a file that is not one of the few.
// error: missing argument label 'from:' in call
import Sharing

func crossing(_ text: String) -> Shareable<String> { Shareable(text) }
