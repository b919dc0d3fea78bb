/// Why something could not be kept or read back. It carries facts, never what anybody answered;
/// the sentences are in `Wording.swift`.
///
/// `what` names a couple (`MAPLE-42`) or one of its files (`MAPLE-42/visit-a.journal`).
public enum RecordsError: Error, Hashable, Sendable {
  /// The couple code or file name is not of the form that records use.
  case badName(String)
  case notFound(what: String)
  case alreadyExists(what: String)
  /// Another process holds it.
  case inUse(what: String)
  case cannotRead(what: String, errno: Int32)
  /// Nothing that was acknowledged before has been lost.
  case cannotWrite(what: String, errno: Int32)
  /// What replaces `what` is safely on disk, but `what` itself could not be removed.
  case cannotRemove(what: String, errno: Int32)
  /// What was to be erased is marked so, and `what` is still there. The same call again erases it.
  case cannotErase(what: String, errno: Int32)
  case damaged(what: String, at: Damage)
  /// `limit` in bytes.
  case tooLarge(what: String, limit: Int)
  /// An entry, counted from 0 within one call, is empty or holds a line break.
  case notOneLine(what: String, entry: Int)
  /// The journal has been finished, set aside or closed.
  case closed(what: String)
}

/// Where a journal stops being what was written.
public enum Damage: Hashable, Sendable {
  /// The first line: not a journal of ours, or one that belongs to another couple or file name.
  case header
  /// The line of the event with this number, counted from 0.
  case event(Int)
}
