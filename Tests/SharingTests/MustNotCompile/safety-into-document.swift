// A safety entry, given to a document of the couple's.
// error: no exact matches in call to initializer
import Scoring
import Sharing

func page(_ entry: SafetyEntry) -> SharedDocument { SharedDocument(entry) }
