// A small program for the terminal tests to talk to. It asks one question after the other in the way
// that its first argument names, and says what came back.
import Glibc
import Terminal

let way = CommandLine.arguments.dropFirst().first ?? "edit"
let environment = ["TERM": "xterm"]
let output = Output(style: TerminalStyle(environment: environment, isTerminal: true, noColor: true))

func say(_ text: String) { try? output.write(text + "\n") }

func described(_ event: LineEvent) -> String {
  switch event {
  case .line(let text): "line<\(text)>"
  case .tooLong(let limit, let draft): "tooLong \(limit)<\(draft.count)>"
  case .notText(let draft): "notText<\(draft)>"
  case .idle(let draft): "idle<\(draft)>"
  case .interrupted: "interrupted"
  case .leave: "leave"
  case .endOfInput: "endOfInput"
  case .terminated: "terminated"
  }
}

@MainActor func edit(idle: Duration?, limit: Int) throws {
  let editor = try LineEditor.open(style: output.style)
  defer { editor.close() }
  var draft = ""
  for number in 1... {
    let event = editor.next(
      prompt: "q\(number)> ", draft: draft,
      completions: ["agree", "disagree", "not sure", "nothing"],
      idle: idle, limit: limit)
    say(described(event))
    draft = ""
    switch event {
    case .idle(let unfinished): draft = unfinished
    case .tooLong(_, let kept), .notText(let kept): draft = kept
    case .endOfInput, .terminated, .leave: return
    case .line("slow"): sleep(1)
    case .line("exit"): exit(3)
    case .line("crash"): abort()
    case .line("wipe"): try output.wipe()
    case .line("lend"): try editor.lend { say("lent") }
    default: break
    }
  }
}

@MainActor func read(idle: Duration?, limit: Int) throws {
  let reader = try LineReader(limit: limit)
  while true {
    let event = reader.next(idle: idle)
    say(described(event))
    if event == .endOfInput || event == .terminated { return }
  }
}

do {
  switch way {
  case "edit": try edit(idle: nil, limit: longestLine)
  case "edit-idle": try edit(idle: .milliseconds(300), limit: longestLine)
  case "edit-short": try edit(idle: nil, limit: 10)
  case "read": try read(idle: nil, limit: 20)
  case "read-idle": try read(idle: .milliseconds(300), limit: 20)
  case "secret": say(described(try askSecret(prompt: "Passphrase: ")))
  default: say("no such way")
  }
  say("done")
} catch {
  say("\(error)")
  exit(1)
}
