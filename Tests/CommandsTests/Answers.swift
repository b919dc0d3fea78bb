import Interview

/// A visitor with much on the mind, in the words that a person types.
let troubled: [(id: StateID, typed: String)] = [
  ("welcome.consent", "yes"), ("welcome.age", "yes"), ("welcome.alone", "yes"),
  ("couple.stage", "3"), ("couple.together", "about 12 years"), ("couple.children", "1"),
  ("words.brings", "I found the messages in spring and since then I check everything."),
  ("words.outcome", "That I can leave the room without a knot in my stomach."),
  ("strengths.words", "We still cook together on Sundays."),
  ("communication.need", "6"), ("conflict.need", "3"), ("trust.need", "9"),
  ("intimacy.emotional.need", "4"), ("intimacy.physical.need", "2"), ("boundaries.need", "1"),
  ("vision.need", "0"), ("parenting.need", "2"), ("areas.named", "trust"),
  ("trust.importance", "10"), ("trust.confidence", "6"), ("trust.baseline", "3"),
  ("trust.wanted", "8"), ("trust.pattern", "1"),
  ("trust.example", "The evening when the phone lay face down."),
  ("trust.step", "Ask one calm question instead of ten."), ("trust.higher", "One evening without a phone."),
  ("communication.importance", "7"), ("communication.confidence", "7"),
  ("communication.baseline", "once a week"), ("communication.wanted", "4"),
  ("communication.pattern", "1"),
  ("intimacy.importance", "5"), ("intimacy.confidence", "7"), ("intimacy.baseline", "4"),
  ("intimacy.wanted", "6"), ("intimacy.pattern", "2"),
  ("stressors.which", "1, 2"), ("stressors.load", "6"), ("coping.does", "1 and 3"),
  ("coping.tools", "1, 3"),
  ("safety.leaning", "1"), ("you.now", "2"), ("safety.private", "none"), ("safety.fear", "never"),
  ("safety.hurt", "none"), ("safety.control", "none"), ("safety.child", "none"),
  ("safety.force", "never"), ("safety.self-harm", "1"), ("safety.contact", "2"),
  ("practical.minutes", "an hour a week"), ("practical.days", "2, 7"), ("practical.soon", "2"),
  ("close.share", "1, 3"), ("close.staff", "no"),
]

func yaml(_ answers: [(id: StateID, typed: String)]) -> String {
  answers.map { "\($0.id): \"\($0.typed.replacing("\"", with: "\\\""))\"" }.joined(separator: "\n") + "\n"
}
