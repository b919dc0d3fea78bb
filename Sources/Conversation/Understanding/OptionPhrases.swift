import Interview

/// Words by which a visitor may choose an option.
struct OptionPhrase: Sendable {
  let option: Option
  let phrase: Phrase
  /// Who it is about. Where the words do not say, the label does: "cheating" for "I am seeing someone" is about me.
  let subject: Subject?
  /// False for words that only may mean the option: they are asked back.
  let isCertain: Bool
  /// The core with plurals made alike, worked out once.
  let alike: [String]

  init(option: Option, phrase: Phrase, subject: Subject?, isCertain: Bool) {
    self.option = option
    self.phrase = phrase
    self.subject = subject
    self.isCertain = isCertain
    alike = phrase.core.map(Phrase.singular)
  }

  /// Whether it is a bare number: "two", for two children.
  var isCount: Bool { phrase.words.count == 1 && phrase.words.allSatisfy { Int($0) != nil } }

  /// Whether a reply about `other` can mean this.
  func fits(_ other: Subject?) -> Bool { subject == nil || other == nil || subject == other }
}

/// All the words for the options of one question.
struct OptionPhrases: Sendable {
  let options: [Option]
  let all: [OptionPhrase]
  /// Whole labels, for those who type the beginning of one.
  let labels: [OptionPhrase]

  /// - Parameter careful: A part of a label is asked back, too.
  init(_ options: [Option], careful: Bool) {
    self.options = options
    var all: [OptionPhrase] = []
    var labels: [OptionPhrase] = []
    for option in options {
      let label = Phrase(option.label)
      // What was done to "me" was done by the partner.
      let about = label.subject ?? (label.words.contains("me") ? .partner : nil)
      func add(_ phrase: Phrase, certain: Bool) {
        guard !phrase.words.isEmpty else { return }
        all.append(
          OptionPhrase(
            option: option, phrase: phrase, subject: phrase.subject ?? about, isCertain: certain))
      }
      add(label, certain: true)
      if !careful { add(Phrase(option.id), certain: true) }
      for match in option.match {
        let isMaybe = match.trimmingSpace.hasSuffix("?")
        add(Phrase(match), certain: !isMaybe)
      }
      for part in option.parts where part != label { add(part, certain: !careful) }
      labels.append(
        OptionPhrase(option: option, phrase: label, subject: about, isCertain: !careful))
    }
    self.all = all
    self.labels = labels
  }

  /// The option that a plain "no" means: "Never", "None of these".
  var denial: Option? {
    all.first {
      $0.isCertain && ($0.option.exclusive || !options.contains(where: \.exclusive)) && $0.phrase.isDenial
    }?
    .option
  }

  /// The option that stands for all of them: "Any day".
  var everything: Option? {
    labels.first { $0.option.exclusive && ["all", "any", "every"].contains($0.phrase.words.first) }?.option
  }
}

extension Option {
  /// "Dating, each in our own home" is made of two; a label of one piece is its own part.
  var parts: [Phrase] {
    let pieces = label.split { ",;:()".contains($0) }
    return pieces.map { piece in
      Phrase(alike: Array(Phrase(String(piece)).words.drop { ["and", "or", "such", "as"].contains($0) }))
    }.filter { !$0.content.isEmpty }
  }
}
