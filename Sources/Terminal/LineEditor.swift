import CReadline
import Glibc
import Interview
import Synchronization

/// Asks a person at the keyboard for lines, which they can edit with GNU readline.
///
/// readline is one set of C globals, so there is one editor in a process, and it belongs to the main
/// actor. It draws and edits the line; which key does what is decided by ``KeyDecoder``, so that
/// there is no key for history, macros, file names or what somebody else removed, and no inputrc to
/// bring one back. readline still holds the last line in memory: use one process per visitor.
@MainActor
public final class LineEditor {
  private static let only = LineEditor()

  private var style = TerminalStyle(environment: [:], isTerminal: false)
  private var isOpen = false
  private var isInitialized = false
  private var decoder = KeyDecoder()
  private var overfull = false
  private var repaired = false

  /// The line that readline finished last.
  fileprivate nonisolated static let finished = Mutex<String?>(nil)

  private init() {}

  /// Takes the terminal over: its settings, SIGINT, SIGTERM, SIGHUP and SIGWINCH. SIGQUIT and
  /// SIGTSTP are ignored from now on. Opening again changes only the style.
  ///
  /// - Throws: `notATerminal` where input or output is none, `cannotPrepare`.
  public static func open(style: TerminalStyle) throws(TerminalError) -> LineEditor {
    only.style = style
    try only.takeOver()
    return only
  }

  /// Gives the terminal back as it was found. Also done when the process exits or crashes.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    TerminalSettings.restore()
  }

  /// Gives the terminal to another program, such as a pager, while `body` runs.
  ///
  /// - Throws: What `body` throws.
  public func lend<Value>(_ body: () throws -> Value) throws -> Value {
    close()
    let outcome = Result { try Signals.asUsual(body) }
    try takeOver()
    return try outcome.get()
  }

  private func takeOver() throws(TerminalError) {
    guard !isOpen else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try Signals.install()
    try TerminalSettings.takeOver(bracketedPaste: style.canErase)
    isOpen = true
    initializeReadline()
  }

  private func initializeReadline() {
    guard !isInitialized else { return }
    isInitialized = true
    // Without a UTF-8 locale readline drops every non-ASCII key. It calls setlocale itself, from
    // the environment, so the environment is what to change.
    setlocale(LC_CTYPE, "")
    if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" {
      setenv("LC_ALL", "C.UTF-8", 1)
      setlocale(LC_CTYPE, "")
    }
    setenv("INPUTRC", "/dev/null", 1)
    creadline_leave_process_alone()
    rl_initialize()
    rl_variable_bind("enable-bracketed-paste", "off")
    rl_variable_bind("bell-style", "audible")
  }

  /// Shows `prompt` and waits for a line.
  ///
  /// Keys pressed before the prompt are dropped: they are no answer to it. Of several lines sent at
  /// once, the first counts and the rest are dropped, unless the terminal marks them as pasted; then
  /// they become one line that can be looked at before Enter. After any event but a line the cursor
  /// stands at the beginning of a fresh line.
  ///
  /// - Parameters:
  ///   - prompt: One short line; put the question above it.
  ///   - draft: Text already on the line, which can be edited.
  ///   - completions: What Tab offers, compared with the whole line up to the cursor.
  ///   - idle: How long without a key before giving up; `nil` waits for ever.
  ///   - limit: The most characters (Unicode scalars) of the line, at least 1.
  public func next(
    prompt: String, draft: String = "", completions: [String] = [], idle: Duration? = nil,
    limit: Int = longestLine
  ) -> LineEvent {
    guard isOpen else { return .endOfInput }
    let limit = max(1, limit)
    overfull = false
    repaired = false
    decoder = KeyDecoder()
    Self.finished.withLock { $0 = nil }
    tcflush(STDIN_FILENO, TCIFLUSH)
    rl_callback_handler_install(style.prompt(prompt)) { line in
      // Remove first: otherwise readline draws the prompt again under the answer.
      rl_callback_handler_remove()
      let text = line.map { String(cString: $0) }
      free(line)
      LineEditor.finished.withLock { $0 = text }
    }
    insert(sanitizedLine(draft), limit: limit)
    overfull = false
    redraw()

    var deadline = idle.map { ContinuousClock.now + $0 }
    while true {
      if Signals.take(.terminated) { return abandon(.terminated) }
      if Signals.take(.interrupted) { return abandon(.interrupted) }
      if Signals.take(.resized) {
        rl_resize_terminal()
        creadline_flush()
      }
      // A lone Escape is followed by nothing; the rest of a key follows at once.
      let soon = ContinuousClock.now + (decoder.isPasting ? .seconds(1) : .milliseconds(200))
      let isFirst = decoder.isWaiting && (deadline.map { soon < $0 } ?? true)
      switch Signals.waitForInput(STDIN_FILENO, until: isFirst ? soon : deadline) {
      case .signal: continue
      case .time where isFirst:
        if let event = press(decoder.giveUp(), completions, limit) { return event }
      case .time:
        return abandon(.idle(draft: line()))
      case .input:
        let bytes: [UInt8]
        switch read() {
        case .bytes(let some): bytes = some
        case .nothing: continue
        case .end: return abandon(.endOfInput)
        case .gone: return abandon(.terminated)
        }
        deadline = idle.map { ContinuousClock.now + $0 }
        if let event = press(decoder.decode(bytes), completions, limit) {
          // More than one key at once is a paste, and the rest of it may still be on its way.
          if bytes.count > 1 { dropInput() }
          return event
        }
      }
    }
  }

  /// Does what the keys say, up to the one that ends the line.
  private func press(_ keys: [Key], _ completions: [String], _ limit: Int) -> LineEvent? {
    for key in keys {
      switch key {
      case .enter: return finish(limit: limit)
      case .leave: return abandon(.leave)
      case .endOfInput where creadline_length() == 0: return abandon(.endOfInput)
      case .tab: complete(from: completions, limit: limit)
      case .text(let text): insert(text, limit: limit)
      case .notText: repaired = true
      default: edit(key)
      }
    }
    redraw()
    return nil
  }

  private func edit(_ key: Key) {
    let cursor = creadline_cursor()
    switch key {
    case .left: rl_backward_char(1, 0)
    case .right: rl_forward_char(1, 0)
    case .wordLeft: rl_backward_word(1, 0)
    case .wordRight: rl_forward_word(1, 0)
    case .home: creadline_set_cursor(0)
    case .end: creadline_set_cursor(creadline_length())
    case .eraseLeft: if cursor > 0 { rl_rubout(1, 0) }
    case .eraseRight, .endOfInput: if cursor < creadline_length() { rl_delete(1, 0) }
    case .eraseToStart: creadline_delete(0, cursor)
    case .eraseToEnd: creadline_delete(cursor, creadline_length())
    case .eraseWord: creadline_delete(startOfWord(before: cursor), cursor)
    case .undo: rl_undo_command(1, 0)
    default: break
    }
    if creadline_length() == 0 { (overfull, repaired) = (false, false) }
  }

  /// Where the word left of the cursor begins, in bytes; spaces after it belong to it.
  private func startOfWord(before cursor: Int32) -> Int32 {
    let space = UInt8(ascii: " ")
    var bytes = ArraySlice(line().utf8).prefix(Int(cursor))
    while bytes.last == space { bytes.removeLast() }
    while let last = bytes.last, last != space { bytes.removeLast() }
    return Int32(clamping: bytes.count)
  }

  private func insert(_ text: String, limit: Int) {
    let room = max(0, limit - line().unicodeScalars.count)
    let fitting = text.unicodeScalars.prefix(room)
    if fitting.endIndex < text.unicodeScalars.endIndex {
      overfull = true
      rl_ding()
    }
    if !fitting.isEmpty { rl_insert_text(String(fitting)) }
  }

  private func complete(from completions: [String], limit: Int) {
    let cursor = creadline_cursor()
    let typed = String(decoding: line().utf8.prefix(Int(cursor)), as: UTF8.self)
    let completion = Completion(of: typed, from: completions.map(sanitizedLine))
    guard completion.choices.isEmpty else { return show(completion.choices) }
    guard completion.text != typed else { return }
    creadline_delete(0, cursor)
    insert(completion.text, limit: limit)
  }

  /// Lists choices under the line, which then stands below them again.
  private func show(_ choices: [String]) {
    let cursor = creadline_cursor()
    creadline_set_cursor(creadline_length())
    redraw()
    rl_crlf()
    creadline_flush()
    do { try Output(style: style).show(choices.map { "  " + $0 }.joined(separator: "\n")) } catch {}
    rl_on_new_line()
    creadline_set_cursor(cursor)
  }

  private func finish(limit: Int) -> LineEvent? {
    // What came in one burst with Enter has not been drawn yet.
    creadline_set_cursor(creadline_length())
    redraw()
    // The one key that readline handles itself: it draws the end of the line and hands it over.
    rl_stuff_char(0x0D)
    rl_callback_read_char()
    creadline_flush()
    guard let text = Self.finished.withLock({ $0.take() }) else { return nil }
    if overfull { return .tooLong(limit: limit, draft: text) }
    return repaired ? .notText(draft: text) : .line(text)
  }

  private func abandon(_ event: LineEvent) -> LineEvent {
    creadline_set_cursor(creadline_length())
    redraw()
    rl_replace_line("", 1)
    rl_crlf()
    creadline_flush()
    rl_callback_handler_remove()
    return event
  }

  private func line() -> String { creadline_line().map { String(cString: $0) } ?? "" }

  private func redraw() {
    rl_redisplay()
    creadline_flush()
  }

  private enum Arrival {
    case bytes([UInt8])
    case nothing, end
    /// There is no terminal any more.
    case gone
  }

  private func read() -> Arrival {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .nothing : .gone }
    return count == 0 ? .end : .bytes(Array(bytes.prefix(count)))
  }

  /// Drops what comes in until it has been quiet for a moment, at most two seconds long.
  private func dropInput() {
    let latest = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < latest {
      let soon = ContinuousClock.now + .milliseconds(30)
      switch Signals.waitForInput(STDIN_FILENO, until: min(soon, latest)) {
      case .input:
        switch read() {
        case .bytes, .nothing: continue
        case .end, .gone: return
        }
      case .signal: continue
      case .time: return
      }
    }
  }
}
