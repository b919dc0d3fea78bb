import Definitions
import Interview

/// An interview with one of everything that a picture shows, small enough to read.
func graphInterview() throws -> Interview { try interview(graphYAML) }

func interview(_ yaml: String) throws -> Interview {
  try InterviewFile(bytes: Array(yaml.utf8), name: "test.yaml").interview
}

let graphYAML = """
  format: commonground-interview/1
  id: picture
  version: 1.0.0
  title: A picture
  start: hello
  texts:
    crisis: Help is here.
  parts:
    - id: opening
      title: Opening
      states:
        hello: {say: Hello., next: agree}
        agree:
          ask: Is that all right?
          required: true
          answer: {kind: yesno}
          next: [{when: agree = yes, to: words}, {to: end}]
        words:
          ask: What brings you?
          listens: true
          answer: {kind: text}
          next: thanks
        thanks: {when: answered(words), say: Thank you., next: trust.need}
        trust.need:
          ask: How is trust?
          area: trust
          measure: need
          answer: {kind: scale, min: 0, max: 10}
          next: deepen
        deepen:
          focus:
            candidates: [conflict, trust]
            order: [need]
            at-least: {need: 4}
            most: 2
            block: [importance]
            first: [example]
          next: fear
        trust.importance: {ask: How important?, area: trust, measure: importance, answer: {kind: scale, min: 0, max: 10}}
        trust.example: {when: trust.importance > 5, ask: An example?, answer: {kind: text}}
    - id: secret
      title: Just you
      wiped: true
      disclosure: confidential
      states:
        fear:
          ask: Are you afraid?
          flag: fear
          answer:
            kind: choice
            options: [{id: never, label: Never}, {id: some, label: Now and then, level: some}, {id: often, label: Often, level: high}]
          next: [{when: fear = often or fear = some, to: danger}, {to: look}]
        danger: {say: "{crisis}", next: stay}
        stay:
          ask: Stay?
          answer: {kind: yesno}
          next: [{when: stay = no, to: stopped}, {to: look}]
    - id: closing
      title: Closing
      states:
        look: {review: Your answers., next: done}
        done: {final: complete, say: Thank you.}
        end: {final: declined, say: That is fine.}
        stopped: {final: stopped, say: Help is near.}
  """

/// The same with text that tries to be markup.
let hostileYAML =
  graphYAML
  .replacing("title: A picture", with: #"title: "end \" ]] --> x\nsubgraph \\N <b>&lt; `code` %%{init: {}}%% #quot; ; click""#)
  .replacing("title: Opening", with: #"title: "1. \"]; subgraph <img src=x onerror=alert(1)>""#)
  .replacing("say: Hello.", with: #"say: "\"] --> evil[\"<script>alert(1)</script>\n- list\n1. list `a` *b* _c_ \\l \\G |x| {y}""#)
  .replacing("label: Often", with: #"label: "\"|-->|\\\" &quot; end""#)
