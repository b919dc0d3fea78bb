import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "The therapist's side: couples, what they said, the drafts, and what is decided about them.",
    discussion: """
      What is decided is kept with when and who, in the couple's folder. Nothing is overwritten: a change of mind is one \
      more decision, and `undo` takes back the newest.
      """,
    subcommands: [
      ReviewList.self, ReviewShow.self, ReviewAcknowledge.self, ReviewAccept.self, ReviewDecline.self,
      ReviewHold.self, ReviewRelease.self, ReviewNote.self, ReviewPermit.self, ReviewUndo.self, ReviewSign.self,
      ReviewHistory.self,
    ])
}
