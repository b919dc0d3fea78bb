import Crypto

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal figures.
public func sha256Hex(of bytes: some Sequence<UInt8>) -> String {
  hexadecimal(SHA256.hash(data: Array(bytes)))
}

/// Two lower-case figures for each byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  var text = ""
  for byte in bytes {
    if byte < 16 { text += "0" }
    text += String(byte, radix: 16)
  }
  return text
}
