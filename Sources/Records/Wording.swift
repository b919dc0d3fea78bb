import Glibc

extension RecordsError: CustomStringConvertible {
  /// One sentence of what is the case, and one of what to do.
  public var description: String {
    switch self {
    case .badName(let name):
      "\"\(printable(name))\" cannot name a record. Use the couple code as it was shown: letters A to Z, "
        + "figures 2 to 9 and hyphens, 3 to 32 characters."
    case .notFound(let what):
      "There is no \(what). Check the code, or list the couples to see which there are."
    case .alreadyExists(let what):
      "\(what) is there already. Go on with it, or choose another code."
    case .inUse(let what):
      "\(what) is in use by another window or kiosk. Close it there, then try again."
    case .cannotRead(let what, let errno):
      "\(what) cannot be read: \(reason(errno)). \(advice(errno))"
    case .cannotWrite(let what, let errno):
      "\(what) cannot be saved: \(reason(errno)). What was saved before is safe. \(advice(errno))"
    case .cannotRemove(let what, let errno):
      "Everything is saved, but \(what) cannot be removed: \(reason(errno)). \(advice(errno))"
    case .cannotErase(let what, let errno):
      "\(what) was taken back, and cannot be erased yet: \(reason(errno)). \(advice(errno)) It is not shown to "
        + "anybody, and erasing it is tried again whenever this couple is opened."
    case .damaged(let what, .header):
      "\(what) is not the journal that was written under this name. Set it aside and restore a backup copy."
    case .damaged(let what, .event(let number)):
      "\(what) was changed or damaged at event \(number). What stands before it can be used: set the file "
        + "aside to go on from there, or restore a backup copy."
    case .tooLarge(let what, let limit):
      "\(what) is larger than \(limit) bytes allow. Finish this visit and start a new one, or check the file."
    case .notOneLine(let what, let entry):
      "Entry \(entry) for \(what) is not one line of JSON. Encode it without line breaks."
    case .closed(let what):
      "\(what) is closed. Open it again to add to it."
    }
  }
}

private func reason(_ code: Int32) -> String {
  switch code {
  case ENOSPC, EDQUOT: "the disk is full"
  case EACCES, EPERM: "permission is missing"
  case EROFS: "the disk is read-only"
  case EIO: "the disk reports a fault"
  case ELOOP: "it is a link"
  case ENOTDIR: "it is not a folder"
  case EINVAL: "it is not an ordinary file"
  case EMFILE, ENFILE: "too many files are open"
  default: String(cString: strerror(code))
  }
}

private func advice(_ code: Int32) -> String {
  switch code {
  case ENOSPC, EDQUOT: "Free some space, then try again."
  case EACCES, EPERM: "Give this account access to the transcripts folder, then try again."
  case EROFS: "Choose a transcripts folder that can be written to."
  case EIO: "Copy the transcripts folder to another disk now."
  case ELOOP, ENOTDIR, EINVAL: "Put the real one back in its place."
  default: "Check the transcripts folder, then try again."
  }
}

/// A name from outside, with nothing in it that could act on a terminal, and not long.
private func printable(_ name: String) -> String {
  var shown = ""
  for scalar in name.unicodeScalars.prefix(40) {
    shown.unicodeScalars.append((0x20...0x7E).contains(scalar.value) ? scalar : "?")
  }
  return shown
}
