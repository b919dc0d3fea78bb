/// An interview with one of everything, small enough to read.
let smallInterview = """
  format: commonground-interview/1
  id: small
  version: 1.0.0
  title: Small
  start: hello
  texts:
    crisis: Help is here.
  parts:
    - id: opening
      title: Opening
      states:
        hello: {say: "Hello.", next: consent.given}
        consent.given:
          ask: Is that all right?
          required: true
          answer: {kind: yesno}
          next: [{when: consent.given = yes, to: home.children}, {to: declined}]
        home.children:
          ask: Are there children?
          answer:
            kind: choice
            options: [{id: none, label: No children}, {id: some, label: "Yes, some", match: [kids]}]
          next: [{when: home.children = some, to: child.count}, {to: words.brings}]
        child.count:
          ask: How many?
          answer: {kind: number, min: 1, max: 12}
          next: [{when: child.count > 3, to: many}, {to: words.brings}]
        many: {say: "That is a full house.", next: words.brings}
        words.brings:
          ask: What brings you?
          listens: true
          answer: {kind: text}
          next: words.heard
        words.heard:
          when: heard(words.brings)
          ask: "I heard {heard}. Is that right?"
          confirms: words.brings
          measure: heard
          answer: {kind: yesno}
          next: trust.need
        trust.need:
          ask: How is trust?
          why: To see where to start.
          area: trust
          measure: need
          answer: {kind: scale, min: 0, max: 10, low: no problem, high: the biggest}
          next: conflict.need
        conflict.need:
          ask: How is conflict?
          area: conflict
          measure: need
          answer: {kind: scale, min: 0, max: 10, low: no problem, high: the biggest}
          next: deepen
        deepen:
          focus:
            candidates: [conflict, trust]
            order: [heard, named, need]
            at-least: {need: 4}
            most: 2
            block: [importance]
            first: [example]
          next: secret.fear
        trust.importance:
          ask: How important is trust?
          area: trust
          measure: importance
          answer: {kind: scale, min: 0, max: 10}
        conflict.importance:
          ask: How important is conflict?
          area: conflict
          measure: importance
          answer: {kind: scale, min: 0, max: 10}
        trust.example: {ask: An example of trust?, answer: {kind: text}}
        conflict.example: {ask: An example of conflict?, answer: {kind: text}}
    - id: secret
      title: Just you
      wiped: true
      disclosure: confidential
      states:
        secret.fear:
          ask: Are you afraid?
          flag: fear
          level: some
          answer: {kind: yesno}
          next: last.look
    - id: closing
      title: Closing
      states:
        last.look: {review: Here are your answers., next: complete}
        complete: {final: complete, say: Thank you.}
        declined: {final: declined, say: That is fine.}
  """
