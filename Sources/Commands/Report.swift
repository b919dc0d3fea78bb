import ArgumentParser
import Interview
import Reports
import Review
import Sharing
import Transcript

/// Who reads a document.
enum Reader: String, CaseIterable, ExpressibleByArgument {
  case therapist, couple
  case partnerA = "partner-a"
  case partnerB = "partner-b"

  /// The partner that a document for one person is for.
  var partner: Partner? {
    switch self {
    case .partnerA: .a
    case .partnerB: .b
    case .therapist, .couple: nil
    }
  }
}

enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, json
}

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Documents for the therapist, the couple or one partner.",
    discussion: """
      What is for the couple or a partner is made from the signed plan and from what each allowed to be shown, and from \
      nothing else. Before a plan is signed it says that there is none yet.
      """)

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Option(name: .customLong("for"), help: "Who reads it.") var reader: Reader
  @ArgumentParser.Option(help: "How it is written.") var format: DocumentFormat = .markdown
  @ArgumentParser.Option(name: .customShort("o"), help: "The file to write; stdout where none is given.")
  var file: String?
  @Argument(help: "The code of the couple.") var couple: String

  func run() throws {
    try explaining {
      let store = try common.store(try common.loadConfig())
      let code = try store.couple(couple).couple
      let text = try document(code, store)
      guard let file else { return try put(text) }
      guard writeFile(file, Array(text.utf8)) else { throw Failure.cannotWriteFile(file) }
    }
  }

  private func document(_ code: String, _ store: Store) throws -> String {
    guard reader != .therapist else { return try forTherapist(code, store) }
    let plan = try store.plan(code)
    var transcripts: [Partner: Transcript] = [:]
    // Without a plan nothing of a visit is needed, and so none is read.
    if plan != nil {
      for partner in Partner.allCases { transcripts[partner] = try store.visit(code, partner)?.transcript }
    }
    let intakes = transcripts.mapValues(\.intake)
    if let partner = reader.partner {
      let view = PartnerView(partner, couple: code, plan: plan, intakes: intakes)
      return try written(markdown(view), SharedDocument(view))
    }
    let view = CoupleView(couple: code, plan: plan, intakes: intakes)
    return try written(markdown(view), SharedDocument(view))
  }

  private func forTherapist(_ code: String, _ store: Store) throws -> String {
    let cases = try CaseMaker(try common.loadConfig())
    let open = try cases.review(code, in: store)
    for note in open.notes + open.changes { complain(note) }
    return try written(
      therapistMarkdown(open.reviewed.case, open.reviewed, access: cases.access), ReviewedDocument(open.reviewed))
  }

  private func written(_ markdown: @autoclosure () -> String, _ json: some Encodable) throws -> String {
    switch format {
    case .markdown: markdown()
    case .json: String(decoding: try CanonicalJSON.pretty(json), as: UTF8.self)
    }
  }
}
