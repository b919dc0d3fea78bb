import Synchronization

@testable import Records

/// Makes the disk's calls fail by plan, and counts them.
final class Faults: Sendable {
  enum Fault: Sendable {
    case error(Int32)
    /// A write takes only this many bytes; further ones fail with the code, if there is one.
    case short(bytes: Int, then: Int32?)
  }

  private struct State {
    var calls = 0
    var failing: (call: Int, fault: Fault)?
    var rest: Int32?
    var names: [String] = []
  }
  private let state = Mutex(State())

  /// What was called, in order.
  var names: [String] { state.withLock { $0.names } }

  var calls: Int { state.withLock { $0.calls } }

  /// The call with this number, counted from 0 from now on, fails.
  func fail(call: Int, _ fault: Fault) {
    state.withLock { $0 = State(calls: 0, failing: (call, fault), rest: nil) }
  }

  func never() { state.withLock { $0 = State() } }

  fileprivate func check(_ name: String, writing count: Int? = nil) throws(SystemError) -> Int? {
    let (code, shortened): (Int32?, Int?) = state.withLock { state in
      defer { state.calls += 1 }
      state.names.append(name)
      if count != nil, let rest = state.rest {
        state.rest = nil
        return (rest, nil)
      }
      guard let failing = state.failing, failing.call == state.calls else { return (nil, nil) }
      switch failing.fault {
      case .error(let code): return (code, nil)
      case .short(let bytes, let then):
        guard let count else { return (nil, nil) }
        state.rest = then
        return (nil, min(bytes, count))
      }
    }
    if let code { throw SystemError(errno: code) }
    return shortened
  }
}

extension Disk {
  static func failing(_ faults: Faults) -> Disk {
    let live = Disk.live
    var disk = live
    disk.makeFolder = { path, folder throws(SystemError) in
      _ = try faults.check("makeFolder")
      try live.makeFolder(path, folder)
    }
    disk.openFolder = { path, folder throws(SystemError) in
      _ = try faults.check("openFolder")
      return try live.openFolder(path, folder)
    }
    disk.open = { name, folder, opening throws(SystemError) in
      _ = try faults.check("open")
      return try live.open(name, folder, opening)
    }
    disk.lock = { file throws(SystemError) in
      _ = try faults.check("lock")
      try live.lock(file)
    }
    disk.facts = { file throws(SystemError) in
      _ = try faults.check("facts")
      return try live.facts(file)
    }
    disk.read = { file, offset, count throws(SystemError) in
      _ = try faults.check("read")
      return try live.read(file, offset, count)
    }
    disk.write = { file, bytes, offset throws(SystemError) in
      let count = try faults.check("write", writing: bytes.count) ?? bytes.count
      return try live.write(file, bytes.prefix(count), offset)
    }
    disk.truncate = { file, length throws(SystemError) in
      _ = try faults.check("truncate")
      try live.truncate(file, length)
    }
    disk.sync = { file throws(SystemError) in
      _ = try faults.check("sync")
      try live.sync(file)
    }
    disk.syncData = { file throws(SystemError) in
      _ = try faults.check("syncData")
      try live.syncData(file)
    }
    disk.rename = { from, to, folder throws(SystemError) in
      _ = try faults.check("rename")
      try live.rename(from, to, folder)
    }
    disk.link = { from, to, folder throws(SystemError) in
      _ = try faults.check("link")
      try live.link(from, to, folder)
    }
    disk.remove = { name, folder throws(SystemError) in
      _ = try faults.check("remove")
      try live.remove(name, folder)
    }
    return disk
  }
}
