import Testing

@testable import Terminal

@Suite struct `Keys out of bytes` {
  private let sequences: [(bytes: String, keys: [Key])] = [
    ("\u{1B}[A", []), ("\u{1B}[B", []), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}OC", [.right]), ("\u{1B}[H", [.home]), ("\u{1B}OF", [.end]), ("\u{1B}[1~", [.home]),
    ("\u{1B}[3~", [.eraseRight]), ("\u{1B}[3;5~", [.eraseWord]), ("\u{1B}[1;5C", [.wordRight]),
    ("\u{1B}[1;3D", [.wordLeft]), ("\u{1B}b", [.wordLeft]), ("\u{1B}\u{7F}", [.eraseWord]),
    ("\u{1B}OM", [.enter]), ("\u{1B}[[A", []), ("\u{1B}[23;2~", []), ("\u{1B}[?1;2c", []),
    ("\u{1B}]11;rgb:0/0/0\u{1B}\\", []), ("\u{1B}]0;x\u{07}", []), ("\u{1B}P>|x\u{1B}\\", []),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{18}", [.leave]),
    ("\u{04}", [.endOfInput]), ("\u{19}\u{10}\u{0E}\u{12}\u{16}\u{07}\u{0C}\u{0F}\u{14}\0", []),
    ("é日👩‍👩‍👧", [.text("é日👩‍👩‍👧")]), ("\u{202E}", []), ("\u{1B}7", [.text("7")]),
    ("\u{1B}[200~a\r\n\tb\u{18}\u{1B}[A\u{1B}[201~", [.text("a b")]),
  ]

  @Test func `are the same in whatever pieces the bytes come`() {
    for (bytes, keys) in sequences {
      let all = Array(bytes.utf8)
      for split in 0...all.count {
        var decoder = KeyDecoder()
        let found = decoder.decode(all.prefix(split)) + decoder.decode(all.dropFirst(split))
        #expect(joined(found) == keys, "\(bytes.debugDescription) split at \(split)")
        #expect(!decoder.isWaiting)
        #expect(decoder.decode(Array("x".utf8)) == [.text("x")])
      }
    }
  }

  @Test func `that never end are given up, and the next key counts`() {
    for begun in ["\u{1B}", "\u{1B}[", "\u{1B}[1;", "\u{1B}[[", "\u{1B}]0;x", "\u{1B}[200~"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode(Array(begun.utf8)) == [])
      #expect(decoder.isWaiting)
      #expect(decoder.giveUp() == [])
      #expect(!decoder.isWaiting)
      #expect(decoder.decode([0x0D]) == [.enter])
    }
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x61, 0xE6, 0x97]) == [.text("a")])
    #expect(decoder.giveUp() == [.notText, .text("\u{FFFD}")])
  }

  @Test func `never make control characters, whatever the bytes`() {
    var random = Numbers(state: 20_261_122)
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for _ in 0..<random.below(20) {
        let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x07, 0x3B, 0x32, 0x30, 0x7E, 0xC3, 0xE6]
        let bytes = (0..<random.below(8)).map { _ in
          random.below(2) == 0
            ? alphabet[random.below(alphabet.count)] : UInt8(random.below(256))
        }
        keys += decoder.decode(bytes)
        if random.below(5) == 0 { keys += decoder.giveUp() }
      }
      for case .text(let text) in keys {
        #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
      _ = decoder.giveUp()
      #expect(decoder.decode(Array("7\r".utf8)) == [.text("7"), .enter])
    }
  }

  /// Text that came in two pieces is one text.
  private func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { result, key in
      if case .text(let more) = key, case .text(let text) = result.last {
        result[result.count - 1] = .text(text + more)
      } else {
        result.append(key)
      }
    }
  }
}

/// Numbers that look random and are the same every time (SplitMix64).
private struct Numbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
  }
}
