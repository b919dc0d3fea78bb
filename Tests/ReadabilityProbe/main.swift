// Counts syllables and measures texts from standard input, for Scripts/reading-measures.
//
//   ReadabilityProbe syllables MEASURE    a word a line in; its syllables out
//   ReadabilityProbe texts MEASURE        texts with lines of "---" between them in; for each: sentences, words,
//                                         syllables and the value of the measure out
import Readability

let arguments = CommandLine.arguments
if arguments.count == 3, let measure = ReadingMeasure(rawValue: arguments[2]) {
  switch arguments[1] {
  case "syllables":
    while let word = readLine() { print(measure.syllables(of: word)) }
  case "texts":
    var text = ""
    func report() {
      let grade = Grade(sentences(of: text, measure))
      print(grade.sentences, grade.words, grade.syllables, measure.value(of: grade) ?? 0)
      text = ""
    }
    while let line = readLine() {
      if line == "---" { report() } else { text += line + "\n" }
    }
    report()
  default: print("Say syllables or texts.")
  }
} else {
  print("Say syllables or texts, and a measure: \(ReadingMeasure.allCases.map(\.rawValue).joined(separator: ", ")).")
}
