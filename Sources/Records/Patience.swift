import Glibc

extension Disk {
  /// This disk, with every call done again for as long as a signal interrupts it.
  var patient: Disk {
    var patient = self
    patient.makeFolder = { path, folder throws(SystemError) in
      try again { () throws(SystemError) in try makeFolder(path, folder) }
    }
    patient.openFolder = { path, folder throws(SystemError) in
      try again { () throws(SystemError) in try openFolder(path, folder) }
    }
    patient.open = { name, folder, opening throws(SystemError) in
      try again { () throws(SystemError) in try open(name, folder, opening) }
    }
    patient.lock = { file throws(SystemError) in
      try again { () throws(SystemError) in try lock(file) }
    }
    patient.facts = { file throws(SystemError) in
      try again { () throws(SystemError) in try facts(file) }
    }
    patient.factsOf = { name, folder throws(SystemError) in
      try again { () throws(SystemError) in try factsOf(name, folder) }
    }
    patient.names = { folder throws(SystemError) in
      try again { () throws(SystemError) in try names(folder) }
    }
    patient.read = { file, offset, count throws(SystemError) in
      try again { () throws(SystemError) in try read(file, offset, count) }
    }
    patient.write = { file, bytes, offset throws(SystemError) in
      try again { () throws(SystemError) in try write(file, bytes, offset) }
    }
    patient.truncate = { file, length throws(SystemError) in
      try again { () throws(SystemError) in try truncate(file, length) }
    }
    patient.sync = { file throws(SystemError) in
      try again { () throws(SystemError) in try sync(file) }
    }
    patient.syncData = { file throws(SystemError) in
      try again { () throws(SystemError) in try syncData(file) }
    }
    patient.rename = { from, to, folder throws(SystemError) in
      try again { () throws(SystemError) in try rename(from, to, folder) }
    }
    patient.link = { from, to, folder throws(SystemError) in
      try again { () throws(SystemError) in try link(from, to, folder) }
    }
    patient.remove = { name, folder throws(SystemError) in
      try again { () throws(SystemError) in try remove(name, folder) }
    }
    patient.removeFolder = { name, folder throws(SystemError) in
      try again { () throws(SystemError) in try removeFolder(name, folder) }
    }
    return patient
  }
}

/// Does `body`, and again for as long as a signal interrupts it.
private func again<Value>(
  _ body: () throws(SystemError) -> Value
) throws(SystemError) -> Value {
  while true {
    do throws(SystemError) { return try body() } catch {
      guard error.errno == EINTR else { throw error }
    }
  }
}
