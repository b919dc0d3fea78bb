import Interview

/// An exploration as data, for programs.
public struct ExplorationDocument: Encodable {
  struct Span: Encodable {
    var least: Int
    var most: Int
  }
  struct AreaSpan: Encodable {
    var areas: Int
    var least: Int
    var most: Int
  }
  struct Ending: Encodable {
    var final: StateID
    var outcome: Outcome
    var counted: Span
    var asked: Span
    /// By how many areas a focus chose.
    var countedByAreas: [AreaSpan]
    var shortest: Run?
    var longest: Run?
  }
  struct Property: Encodable {
    var final: StateID
    var passes: StateID
    /// `proved`, `never-reached`, `refuted`, `open` or `unexplored`.
    var standing: String
    var counterexample: Run?
  }
  struct Read: Encodable {
    var place: String
    var question: StateID
    var run: Run?
  }
  /// A run of the engine: what is typed at each question, in the order asked.
  struct Run: Encodable {
    struct Line: Encodable {
      var state: StateID
      var typed: String
      var matters: Bool
    }
    var lines: [Line]
    var heard: [Area]
    var path: [StateID]
  }

  var interview: String
  var version: String
  var statesInFile: Int
  var transitionsInFile: Int
  var states: Int
  var transitions: Int
  /// In digits, since few programs read figures of this size; null above 2^128.
  var classesOfPath: String?
  var whole: Bool
  var givenUpAt: StateID?
  var tooWide: StateID?
  var endings: [Ending]
  var always: [Property]
  var unreachable: [StateID]
  var neverTaken: [String]
  var neverHolding: [String]
  var unaskedReads: [Read]
  var stuck: [StateID]
  var loops: [StateID]
  var spareDefaults: [String]

  public init(_ exploration: Exploration, of interview: Interview) {
    self.interview = interview.id
    version = interview.version
    statesInFile = exploration.statesInFile
    transitionsInFile = exploration.transitionsInFile
    states = exploration.states
    transitions = exploration.transitions
    classesOfPath = exploration.classesOfPath.map { String($0) }
    whole = exploration.isWhole
    givenUpAt = exploration.givenUpAt
    tooWide = exploration.tooWide
    endings = exploration.endings.map { ending in
      Ending(
        final: ending.final, outcome: ending.outcome,
        counted: Span(least: ending.counted.lowerBound, most: ending.counted.upperBound),
        asked: Span(least: ending.asked.lowerBound, most: ending.asked.upperBound),
        countedByAreas: ending.countedByAreas.sorted { $0.key < $1.key }.map {
          AreaSpan(areas: $0.key, least: $0.value.lowerBound, most: $0.value.upperBound)
        },
        shortest: ending.shortest.map(Run.init), longest: ending.longest.map(Run.init))
    }
    always = exploration.properties.map { property in
      let (standing, run): (String, Run?) =
        switch property.standing {
        case .proved: ("proved", nil)
        case .neverReached: ("never-reached", nil)
        case .refuted(let witness): ("refuted", Run(witness))
        case .open: ("open", nil)
        case .unexplored: ("unexplored", nil)
        }
      return Property(
        final: property.final, passes: property.passes, standing: standing, counterexample: run)
    }
    func places(_ places: [InterviewFault.Place]) -> [String] { places.map { Wording.place($0, interview) } }
    unreachable = exploration.unreachable
    neverTaken = places(exploration.neverTaken)
    neverHolding = places(exploration.neverHolding)
    unaskedReads = exploration.unaskedReads.map { read in
      Read(place: Wording.place(read.place, interview), question: read.question, run: read.witness.map(Run.init))
    }
    stuck = exploration.stuck
    loops = []
    spareDefaults = places(exploration.spareDefaults)
  }
}

extension ExplorationDocument.Run {
  init(_ witness: Witness) {
    lines = witness.steps.map { Line(state: $0.state, typed: witness.typed[$0.state] ?? "", matters: $0.matters) }
    heard = witness.heard.map(\.area)
    path = witness.path
  }
}
