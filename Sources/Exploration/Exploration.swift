import Interview

/// What exploring every path of an interview shows.
///
/// Sound: what it calls proved, unreachable or never taken is so on every run. The exploration knows more runs than there
/// are (a focus may choose in any order that its rulers allow), so something may be left open that is true.
/// Every counterexample was carried out on the engine.
public struct Exploration: Sendable {
  /// A question that every path to a final is said to pass.
  public struct Property: Hashable, Sendable {
    public var final: StateID
    public var passes: StateID
    public var standing: Standing
  }

  public enum Standing: Hashable, Sendable {
    case proved
    /// No path leads to the final at all, so nothing leaves the question out.
    case neverReached
    case refuted(Witness)
    /// Some explored path leaves it out, but none of those tried can be brought about by a visitor.
    case open
    /// The exploration was given up before it came to the final.
    case unexplored
  }

  /// The questions on the ways to one final.
  public struct Ending: Hashable, Sendable {
    public var final: StateID
    public var outcome: Outcome
    /// Fewest and most questions that count towards an interview's length: confirmations and crisis follow-ups apart.
    public var counted: ClosedRange<Int>
    /// Fewest and most questions of all.
    public var asked: ClosedRange<Int>
    /// The same by how many areas a focus chose on the way.
    public var countedByAreas: [Int: ClosedRange<Int>]
    /// Runs with the fewest and the most counted questions, where the engine can be brought to take them.
    public var shortest: Witness?
    public var longest: Witness?
  }

  /// A guard that may read a question that nobody was asked.
  public struct UnaskedRead: Hashable, Sendable {
    public var place: InterviewFault.Place
    public var question: StateID
    /// A run that comes there; nil where none of those tried can be brought about.
    public var witness: Witness?
  }

  /// Places in the interview's file: states, and transitions between them.
  public var statesInFile: Int
  public var transitionsInFile: Int
  /// Abstract states and steps that were explored.
  public var states: Int
  public var transitions: Int
  /// Ways from the start to a final that some guard or focus can tell apart; nil above 2^128.
  public var classesOfPath: UInt128?
  /// For each final that can be reached, in the order of the file.
  public var endings: [Ending]
  public var properties: [Property]
  public var unreachable: [StateID]
  /// Transitions that no run takes, though their guard may hold.
  public var neverTaken: [InterviewFault.Place]
  /// The last of a state's transitions, which has no guard because some answer might lead nowhere, and that no run needs.
  public var spareDefaults: [InterviewFault.Place]
  /// Guards that hold in no run.
  public var neverHolding: [InterviewFault.Place]
  public var unaskedReads: [UnaskedRead]
  /// States from which nothing leads on.
  public var stuck: [StateID]
  /// Where the exploration was given up: every state before this one in the file was explored in full, and nothing is
  /// proved of what comes after.
  public var givenUpAt: StateID?
  /// The question whose answers are too many to be told apart; nothing was explored.
  public var tooWide: StateID?

  /// Whether every path was explored.
  public var isWhole: Bool { givenUpAt == nil && tooWide == nil }

  /// Whether every property is proved, and nothing was found that an author has to change.
  public var isSound: Bool {
    isWhole && unreachable.isEmpty && neverTaken.isEmpty && neverHolding.isEmpty && unaskedReads.isEmpty
      && stuck.isEmpty
      && properties.allSatisfy { $0.standing == .proved || $0.standing == .neverReached }
  }

  /// Abstract states after which an exploration is given up, unless told otherwise. Each takes about 300 bytes.
  public static let usualMost = 500_000
}

extension Interview {
  /// Explores every path. The interview has no static faults; what leads nowhere is left out.
  ///
  /// - Parameters:
  ///   - most: Abstract states after which the exploration is given up.
  ///   - measuringPaths: Whether ways are counted, and the shortest and longest found.
  ///   - progress: Told the share of the file that has been explored, from 0 to 1.
  public func explore(
    most: Int = Exploration.usualMost, measuringPaths: Bool = true, progress: (Double) -> Void = { _ in }
  ) -> Exploration {
    do throws(TooWide) {
      let model = try Model(self)
      return withoutActuallyEscaping(progress) { progress in
        var explorer = Explorer(model, most: most, progress: progress)
        return Exploration(model, explorer.explore(), measuringPaths: measuringPaths)
      }
    } catch {
      switch error {
      case .question(let id): return Exploration(tooWide: id, of: self)
      }
    }
  }

  /// What exploring every path shows to be wrong with this interview, which has no static faults.
  public func explorationFaults(most: Int = Exploration.usualMost) -> [InterviewFault] {
    explore(most: most, measuringPaths: false).faults(of: self)
  }
}

extension Exploration {
  init(tooWide id: StateID, of interview: Interview) {
    statesInFile = interview.states.count
    transitionsInFile = interview.states.reduce(0) { $0 + $1.next.count }
    states = 0
    transitions = 0
    classesOfPath = 0
    endings = []
    properties = interview.always.sorted { $0.key < $1.key }.flatMap { final, questions in
      questions.map { Property(final: final, passes: $0, standing: .unexplored) }
    }
    unreachable = []
    neverTaken = []
    spareDefaults = []
    neverHolding = []
    unaskedReads = []
    stuck = []
    givenUpAt = nil
    tooWide = id
  }

  init(_ model: Model, _ graph: StateGraph, measuringPaths: Bool) {
    let interview = model.interview
    let reader = StateGraphReader(model: model, graph: graph)
    statesInFile = interview.states.count
    transitionsInFile = interview.states.reduce(0) { $0 + $1.next.count }
    states = graph.nodes.count
    transitions = graph.edgeCount
    classesOfPath = measuringPaths ? reader.classesOfPath : nil
    givenUpAt = graph.givenUpAt.map { interview.states[$0].id }
    tooWide = nil
    properties = reader.properties()
    unaskedReads = reader.unaskedReads()
    stuck = Set(graph.stuck.map { graph.nodes[$0].state }).sorted().map { interview.states[$0].id }
    // Of what lies beyond the place where it was given up, nothing is said.
    let explored = graph.givenUpAt ?? interview.states.count
    endings = measuringPaths ? reader.endings(before: explored) : []
    unreachable = interview.states.indices.filter { number in
      number < explored && !graph.entered.contains(number)
        && !interview.isAskedLater(number, than: explored)
    }.map { interview.states[$0].id }
    var neverTaken: [InterviewFault.Place] = []
    var spare: [InterviewFault.Place] = []
    var neverHolding: [InterviewFault.Place] = []
    for number in interview.states.indices where number < explored && graph.entered.contains(number) {
      let state = interview.states[number]
      if interview.isAskedLater(number, than: explored) { continue }
      if state.when != nil, !graph.held.contains(.when(state.id)) { neverHolding.append(.when(state.id)) }
      for (index, transition) in state.next.enumerated() {
        let place = InterviewFault.Place.transition(state.id, index: index)
        if graph.taken.contains(place) { continue }
        if transition.when == nil {
          spare.append(place)
        } else if graph.held.contains(place) {
          neverTaken.append(place)
        } else {
          neverHolding.append(place)
        }
      }
    }
    self.neverTaken = neverTaken
    spareDefaults = spare
    self.neverHolding = neverHolding
  }

  /// What an author has to change.
  func faults(of interview: Interview) -> [InterviewFault] {
    var faults: [InterviewFault] = []
    if !isWhole { faults.append(InterviewFault(.tooLarge(explored: states), at: .interview)) }
    faults += neverHolding.map { InterviewFault(.neverHolds, at: $0) }
    faults += neverTaken.map { InterviewFault(.neverTaken, at: $0) }
    faults += unreachable.map { InterviewFault(.unreachable, at: .state($0)) }
    for read in unaskedReads {
      let path = read.witness?.line(in: interview)
      faults.append(InterviewFault(.mayNotBeAsked(read.question, path: path), at: read.place))
    }
    for property in properties {
      let path: String?
      switch property.standing {
      case .refuted(let witness): path = witness.line(in: interview)
      case .open: path = nil
      case .proved, .neverReached, .unexplored: continue
      }
      faults.append(
        InterviewFault(
          .notAlways(property.passes, path: path), at: .always(property.final)))
    }
    return faults
  }
}

extension Interview {
  /// Whether a state is a question of a focus that comes later in the file.
  fileprivate func isAskedLater(_ number: Int, than explored: Int) -> Bool {
    explored < states.count
      && states[explored...].contains { state in
        guard case .focus(let focus) = state.content else { return false }
        return focus.candidates.contains { focus.questions(for: $0, at: 0).contains(states[number].id) }
      }
  }
}
