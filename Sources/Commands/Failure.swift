import ArgumentParser
import Conversation
import Definitions
import Exploration
import Interview
import Kiosk
import Records
import Review
import Terminal
import Transcript

/// Exit statuses of the contract.
enum Status {
  static let differs: Int32 = 1
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let notFound: Int32 = 66
  static let cannotWrite: Int32 = 73
  static let notPermitted: Int32 = 77
  static let idle: Int32 = 124
  static let stopped: Int32 = 130
}

/// Why a command could not do what was asked.
enum Failure: Error {
  case noSuchCouple(String)
  case noSuchVisit(couple: String)
  case noSuchFile(String)
  case noTranscripts
  case unreadableFile(String)
  case fileTooLarge(String, limit: Int)
  case badTime(String)
  case wrongCode
  case codeNeeded(Partner)
  case alreadyFinished
  case otherInterview(String)
  case unreadableVisit(String, TranscriptError)
  /// The visitor's code, or nil for a new couple.
  case waiverNeeded(couple: String?, Partner)
  case withdrawn
  case nothingToWithdraw
  case nothingWithdrawn(Partner)
  case yesNeeded
  case badDay(String)
  case dayToCome(String)
  case partnerNeeded
  case conflictingOptions(String)
  case notAFile(String)
  case cannotWriteFile(String)
  case fileExists(String)
  case cannotWriteOutput
  case noHome
  case noAlert
  case foreignVisit(String)
  /// `known` are the languages that there are, each as its tag and what it calls itself.
  case noSuchLanguage(String, known: [String])
  /// A visit was begun in this language, and its texts are not here.
  case visitInOtherLanguage(String)
  /// A real visit, where a file of invented answers was asked for.
  case realVisit(String)
  case badReply(String)
  case unknownQuestion(StateID)
  case noWayTo(GraphReach.Failure)
  /// A signed plan that cannot be read, or is not this couple's.
  case unreadablePlan(String)
  /// The journal of decisions.
  case unreadableHistory(String, HistoryError)
  /// Its end was damaged, and lies under this name now.
  case historySetAside(String)
  /// What is asked for cannot be told from the decisions that can be read. Says so itself.
  case damagedHistory(String)
}

extension Failure {
  var status: Int32 {
    switch self {
    case .noSuchCouple, .noSuchVisit, .noSuchFile, .noTranscripts: Status.notFound
    case .unreadableFile, .fileTooLarge, .otherInterview, .unreadableVisit, .notAFile: Status.badData
    case .cannotWriteFile, .fileExists, .cannotWriteOutput: Status.cannotWrite
    case .noSuchLanguage: Status.usage
    case .visitInOtherLanguage: Status.notFound
    case .foreignVisit, .unknownQuestion, .noWayTo, .unreadablePlan, .unreadableHistory, .historySetAside, .damagedHistory:
      Status.badData
    case .realVisit: Status.notPermitted
    case .badReply: Status.usage
    case .noHome, .noAlert: Status.usage
    case .badTime, .partnerNeeded, .conflictingOptions: Status.usage
    case .wrongCode, .codeNeeded, .alreadyFinished, .waiverNeeded, .withdrawn: Status.notPermitted
    case .nothingToWithdraw: Status.notFound
    case .nothingWithdrawn: Status.differs
    case .yesNeeded, .badDay, .dayToCome: Status.usage
    }
  }

  var sentence: String {
    switch self {
    case .noSuchCouple(let code):
      "There is no couple \(Wording.quoted(code)) here. Check the code, or see `commonground couples`."
    case .noSuchVisit(let couple):
      "Nobody of couple \(couple) has begun an interview yet. See `commonground couples`."
    case .noSuchFile(let path): "There is no file \(Wording.quoted(path)). Check its name and folder."
    case .noTranscripts: "No transcripts are there. Name finished ones, or a folder that has some."
    case .unreadableFile(let path):
      "\(Wording.quoted(path)) cannot be read. Check that it is a file and that you may read it."
    case .notAFile(let path): "\(Wording.quoted(path)) is not a file that this command reads."
    case .cannotWriteOutput:
      "The output could not be written. Check the free space where it goes, and run this again."
    case .cannotWriteFile(let path):
      "\(Wording.quoted(path)) cannot be written. Check the folder and the free space."
    case .fileExists(let path):
      "\(Wording.quoted(path)) is there already, and was left as it is. Choose another name."
    case .noHome:
      "It is not clear where transcripts are kept. Say so with --transcripts and a folder."
    case .noAlert:
      "No alert is set up. Add `alert: {command: [/usr/local/bin/tell-staff]}` to the config; README says more."
    case .foreignVisit(let path):
      "\(path) belongs to another couple or partner. It was left as it is; put the right one back."
    case .realVisit(let path):
      "\(Wording.quoted(path)) is somebody's visit. A rehearsal reads no visits: write a file of invented answers."
    case .badReply(let text):
      "\(Wording.quoted(text)) is not id=reply. Write such as --set trust.need=7."
    case .unknownQuestion(let id):
      "There is no question \(Wording.quoted(id)) here. See `commonground interview list --states`."
    case .noWayTo(let failure): Wording.noWay(failure)
    case .unreadablePlan(let path):
      "\(path) is not a plan of this couple that this version can read. It was left as it is; restore a backup copy."
    case .unreadableHistory(let path, let error): Wording.explained(error, path)
    case .damagedHistory(let note): note
    case .historySetAside(let name): Wording.historySetAside(name)
    case .fileTooLarge(let path, let limit):
      "\(Wording.quoted(path)) is larger than \(limit / 1024 / 1024) MiB. Check that it is the file you meant."
    case .badTime(let text):
      "COMMONGROUND_NOW is \(Wording.quoted(text)). Write a time such as 2026-11-22T10:00:00+00:00."
    case .wrongCode: Phrases.english(.wrongCode)
    case .codeNeeded(let partner):
      "Partner \(partner.rawValue)'s visit has begun, so its visit code is needed to go on: use --visit-code."
    case .alreadyFinished: Phrases.english(.alreadyFinished)
    case .otherInterview(let id):
      "This visit follows the interview \(Wording.quoted(id)). Give that one with --interview to go on."
    case .unreadableVisit(let path, let error):
      switch error {
      case .notJSON: "\(path) is not a transcript. It was left as it is; restore a backup copy."
      case .unknownFormat(let format):
        "\(path) has the format \(Wording.quoted(format)), which this version cannot read. Use a newer version; the file was left as it is."
      case .badEntry(let number):
        "\(path) cannot be read at event \(number). It was left as it is; restore a backup copy."
      }
    case .waiverNeeded(let couple?, let partner):
      "The secrets policy is no-secrets, which needs a paper signed by this partner before the first question. Once it is signed, record it: commonground waiver \(couple) --partner \(partner.rawValue) --signed-on DAY."
    case .waiverNeeded(nil, _):
      "The secrets policy is no-secrets, which needs a paper signed by each partner before the first question. Begin with `commonground invite`, record it with `commonground waiver`, and use the visit code."
    case .withdrawn: Phrases.english(.visitWithdrawn)
    case .nothingToWithdraw: "Nothing was typed with this code, so there is nothing to erase."
    case .nothingWithdrawn(let partner):
      "Partner \(partner.rawValue) has taken nothing back, so their visit code works as it is."
    case .yesNeeded:
      "This erases a visit for good, and there is no terminal to ask back on. Say --yes if it is meant. Nothing was erased."
    case .badDay(let text): "\(Wording.quoted(text)) is not a day. Write it as 2026-11-20."
    case .dayToCome(let text): "\(Wording.quoted(text)) is still to come. Write the day on the signed paper."
    case .noSuchLanguage(let tag, let known):
      "There is no language \(Wording.quoted(tag)) here. There is: \(known.joined(separator: ", "))."
    case .visitInOtherLanguage(let tag):
      "This visit is in the language \(Wording.quoted(tag)), and its texts are not here. Give them with --translation."
    case .partnerNeeded: "Say which partner with --partner a or --partner b."
    case .conflictingOptions(let text): text
    }
  }
}

/// Says what is the matter on stderr and turns it into the right exit status.
func explaining<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as Failure {
    complain(failure.sentence)
    throw ExitCode(failure.status)
  } catch let faulty as FaultyFile {
    for fault in faulty.faults { complain(fault.description) }
    throw ExitCode(Status.badData)
  } catch let error as RecordsError {
    complain(error.description)
    throw ExitCode(error.status)
  } catch let error as DecisionError {
    complain(Wording.explained(error))
    throw ExitCode(error.status)
  } catch let error as SigningError {
    complain(Wording.explained(error))
    throw ExitCode(Status.notPermitted)
  } catch let error as AnswersError {
    switch error {
    case .missing(let id): complain(Wording.missingAnswer(id))
    case .notUnderstood(let id, _): complain(Wording.answerNotUnderstood(id))
    }
    throw ExitCode(Status.badData)
  } catch let error as TerminalError {
    complain(Wording.terminal(error))
    throw ExitCode(error == .notATerminal ? Status.usage : Status.cannotWrite)
  } catch is EncodingError {
    complain(Wording.cannotEncode)
    throw ExitCode(Status.badData)
  }
}

extension RecordsError {
  var status: Int32 {
    switch self {
    case .notFound: Status.notFound
    case .badName: Status.usage
    case .damaged, .tooLarge, .notOneLine: Status.badData
    case .inUse, .alreadyExists, .cannotRead, .cannotWrite, .cannotRemove, .cannotErase, .closed:
      Status.cannotWrite
    }
  }
}
