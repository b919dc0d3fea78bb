import GoalReading
import Hearing

/// Words of a text that something rests on, as they are printed: places in code points from 0, `end` behind the last.
struct PlacedWords: Encodable {
  var start: Int
  var end: Int
  var text: String

  init(_ evidence: Hearing.Evidence) { (start, end, text) = (evidence.start, evidence.end, evidence.text) }
  init(_ evidence: WrittenGoal.Evidence) { (start, end, text) = (evidence.start, evidence.end, evidence.text) }
}
