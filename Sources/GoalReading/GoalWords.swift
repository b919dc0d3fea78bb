/// The words by which a goal is read: lists of phrases, each with a name.
public struct GoalWords: Hashable, Sendable {
  /// The lists that the reading itself uses. Others may be there for these to name.
  public enum Role: String, CaseIterable, Sendable {
    /// How often, with a figure in it ("twice a week"), and without one ("every day").
    case oftenCounted = "often-counted"
    case oftenEvery = "often-every"
    /// A figure with what it counts ("20 minutes", "8 glasses").
    case amount
    /// A figure that may count anything ("two chapters"); enough only where a day is set.
    case count
    /// What is done for one's health and has a length: "walk" alone says little of how much.
    case exercise
    /// What has a length of its own: "class".
    case lengthGiven = "length-given"
    /// A change without a figure: "reduce".
    case change
    /// What is done once and then is done: "book", "sign up".
    case deed
    /// By when, and for how long.
    case deadline, period
    /// What can mean many things: "communicate better".
    case vague
    /// What says how a vague thing is to be done: "by walking", "such as"; examples alone; what is done, at the beginning
    /// of a clause of its own.
    case means, example, doing
    /// What anybody could see somebody do.
    case act
    /// A kind of thing to do that has to be narrowed down: "exercise", "take medication".
    case general
    /// Words before it that narrow nothing down: "more exercise".
    case plainBefore = "plain-before"
    /// A place, a time; these and a person, a kind; what helps and says nothing of them.
    case setting, narrowing, tool
    /// Doing without something, and putting something in its place.
    case dropping, instead
    /// What somebody else shall do.
    case demand
    /// What the writer will do.
    case own
    /// Two people do it.
    case together
    /// What no figure and what no date is set for.
    case closeness, forgiving
    /// What it is for, and words before "to" that make a wish of it instead.
    case reason, wishing
    /// How sure somebody is: words for it, those that sound like it and are not, and those that make it small.
    case sure
    /// Words that say it only with a figure before them: "80% sure".
    case sureByFigure = "sure-by-figure"
    case notSure = "not-sure"
    case unsure
    /// Before a figure out of ten that measures something else: "closeness".
    case ruler
    /// Force or harm, of whomever and whether it shall stop or not; watching and asking leave; what only sounds like these.
    case dangerSelfHarm = "danger-self-harm"
    case dangerViolence = "danger-violence"
    case dangerChildSafety = "danger-child-safety"
    case dangerControl = "danger-control"
    case harmless
    /// Doing without watching the other one: "instead of checking her phone".
    case lettingGo = "letting-go"
    /// What the other one does, at the beginning of a goal.
    case theirs
    /// Words before "I" and "we" that tell when or why, and not what the writer will do.
    case side
    /// What shall never happen again though all couples do it; what else shall stop, by what would help instead.
    case neverArguing = "never-arguing"
    case habitAnger = "habit-anger"
    case habitCheating = "habit-cheating"
    case habitClinging = "habit-clinging"
    case habitScreens = "habit-screens"
    case habitCraving = "habit-craving"
    /// Doing it to be liked by the other one.
    case pleasing
    /// Where a reason begins that may say anything: "because".
    case because
    /// Saying no, which is no duty, and what it is said to where it needs no number and no end.
    case refusing
    case closenessWord = "closeness-word"
    /// Words that say nothing by themselves, and the commonest others, by which English is known.
    case small, english
    /// Long words of which a slip is forgiven.
    case mistyped
    /// Words before which a clause may be over: "eat more, with ...".
    case enders
    /// Words before which a clause is over for one who expects more of it: "talk every day".
    case closers
  }

  /// The lists by name. A phrase names only lists that were added before its own.
  public private(set) var lists: [(name: String, phrases: [Phrase])] = []
  /// Forms that no rule makes: go, went, gone.
  public var forms: [String: [String]]

  public init(forms: [String: [String]] = [:]) { self.forms = forms }

  /// Adds a list behind those that are there.
  public mutating func add(_ name: String, _ phrases: [Phrase]) { lists.append((name, phrases)) }

  public func has(_ name: String) -> Bool { lists.contains { $0.name == name } }

  public static func == (left: GoalWords, right: GoalWords) -> Bool {
    left.forms == right.forms && left.lists.map(\.name) == right.lists.map(\.name)
      && left.lists.map(\.phrases) == right.lists.map(\.phrases)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(forms)
    for list in lists {
      hasher.combine(list.name)
      hasher.combine(list.phrases)
    }
  }
}

/// The forms of an English word: "plan" gives plan, plans, planning, planned.
func inflections(of word: String, irregular: [String] = []) -> [String] {
  let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
  var forms = [word, word + "s"] + irregular
  guard let last = word.last else { return forms }
  let stem = word.dropLast()
  let consonantBefore = stem.last.map { !vowels.contains($0) } ?? false
  switch last {
  case "e":
    forms += [stem + "ing", word + "d", word + "ing"].map { String($0) }
    if stem.last == "i" { forms.append(stem.dropLast() + "ying") }
  case "y" where consonantBefore: forms += [stem + "ies", stem + "ied", word + "ing"].map { String($0) }
  default:
    forms += [word + "es", word + "ing", word + "ed"]
    if !vowels.contains(last), !"wxy".contains(last), let before = stem.last, vowels.contains(before) {
      forms += [word + "\(last)ing", word + "\(last)ed"]
    }
  }
  return forms
}
