/// Words around a figure that make it less than exact.
struct BoundWords: Sendable {
  enum Meaning: Sendable { case about, tentative, over, under, above, below, vague }

  let words: [String]
  let meaning: Meaning

  /// The longest first: "a little over" before "over".
  static let all: [BoundWords] = [
    (Meaning.about, "more or less, or so, or thereabouts, give or take, a little over, a bit over, just over"),
    (.about, "a little more than, a bit more than, slightly over, slightly more than, a little under, a bit under"),
    (.about, "just under, a little less than, close to, kind of, sort of, my best guess, at a guess"),
    (
      .tentative,
      "not sure but maybe, not sure maybe, not sure but, not sure, do not know but, do not know maybe, do not know"
    ),
    (.over, "no less than, not less than, at least, or more, minimum, upwards of, or higher"),
    (.under, "no more than, not more than, at most, up to, or less, or fewer, maximum, max, tops, at best"),
    (.above, "more than, over, above"),
    (.below, "less than, fewer than, under, below"),
    (.vague, "once in a while, once in a blue moon, every now and then, now and then, now and again"),
    (.vague, "every so often, from time to time, on and off, at times"),
  ].flatMap { meaning, sets in
    sets.split(separator: ",").map { set in
      BoundWords(words: set.split(separator: " ").map(String.init), meaning: meaning)
    }
  }.sorted { $0.words.count > $1.words.count }
}
