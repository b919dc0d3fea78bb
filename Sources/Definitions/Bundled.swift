import CDefinitions
import Crypto

/// The data files that the program carries inside itself.
public enum Bundled: String, CaseIterable, Sendable {
  case couplesIntake = "couples-intake.yaml"
  case scoring = "scoring.yaml"
  case goals = "goals.yaml"
  case hearing = "hearing.yaml"

  public var bytes: [UInt8] {
    var start: UnsafePointer<UInt8>?
    let count = cdefinitions_file(rawValue, &start)
    return Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

/// SHA-256 in hexadecimal.
func hexDigest(of bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef")
  return String(
    SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
