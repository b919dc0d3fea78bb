// All that the therapist sees of a couple, given to the function that writes the couple's document.
// error: no exact matches in call to global function 'markdown'
import Review
import Sharing

func page(_ open: Case) -> String { markdown(open) }
