// The pictures of `graphYAML`. Made anew with: commonground interview graph FILE [--format dot] [--detail parts]

let goldenMermaid = #"""
  ---
  title: "A picture (picture 1.0.0)"
  ---
  flowchart TD
    legend["Rounded box: a question.<br/>Plain box: a text. Double<br/>border: an end. Six sides:<br/>chooses areas.<br/>?: a state that is shown<br/>only if something holds.<br/>Broken arrow: passed by,<br/>nothing is shown.<br/>CONFIDENTIAL and a thick<br/>border: only the therapist<br/>may read it. Thick arrow:<br/>the way of the crisis text.<br/>Ways on are tried from the<br/>first to the last:<br/>#34;otherwise#34; means that none<br/>before it held."]
    start(("start"))
    subgraph part_opening["Part 1 of 2: Opening"]
      state_hello["hello<br/>Hello."]
      state_agree("agree<br/>Is that all right?<br/>cannot be skipped")
      state_words("words<br/>What brings you?<br/>listens#59; danger heard here<br/>shows the crisis text at<br/>once")
      fork_thanks{"?"}
      state_thanks["thanks<br/>Thank you."]
      state_trust_need("trust.need<br/>How is trust?")
      subgraph focus_deepen["asked in turn for each area chosen, at most 2"]
        state_deepen{{"deepen<br/>chooses at most 2 of:<br/>conflict, trust<br/>with a need of 4 or above#59;<br/>or no figure, but heard or<br/>named<br/>order: need"}}
        block_deepen_0_importance("AREA.importance<br/>scale<br/>none for: conflict")
        first_deepen_0_example("AREA.example<br/>text<br/>none for: conflict<br/>only if AREA.importance is<br/>above 5")
      end
    end
    subgraph part_secret["Part 2 of 2: Just you<br/>CONFIDENTIAL: for the therapist only<br/>the screen is wiped when it is left"]
      state_fear("fear<br/>Are you afraid?<br/>CONFIDENTIAL<br/>may flag: fear")
      state_danger["danger<br/>#123;crisis#125;<br/>SHOWS THE CRISIS TEXT"]
      state_stay("stay<br/>Stay?<br/>CONFIDENTIAL<br/>only after the crisis text")
    end
    subgraph part_closing["Part 2 of 2: Closing"]
      state_look[/"look<br/>the list of answers, each of<br/>which may be changed<br/>Your answers."/]
      state_done[["done<br/>the end: complete"]]
      state_end[["end<br/>the end: declined"]]
      state_stopped[["stopped<br/>the end: stopped<br/>only after the crisis text"]]
    end
    start --> state_hello
    state_hello --> state_agree
    state_agree -->|"if the answer is yes"| state_words
    state_agree -->|"otherwise"| state_end
    state_words --> fork_thanks
    fork_thanks -->|"if words has a value"| state_thanks
    fork_thanks -.->|"not shown"| state_trust_need
    state_thanks --> state_trust_need
    state_trust_need --> state_deepen
    state_deepen -->|"for each area chosen"| block_deepen_0_importance
    block_deepen_0_importance -->|"the other areas"| state_deepen
    block_deepen_0_importance -->|"the first area"| first_deepen_0_example
    first_deepen_0_example -->|"area done"| state_deepen
    state_deepen -->|"no area left"| state_fear
    state_fear ==>|"if the answer is #34;Often#34; or<br/>#34;Now and then#34;"| state_danger
    state_fear -->|"otherwise"| state_look
    state_danger ==> state_stay
    state_stay ==>|"if the answer is no"| state_stopped
    state_stay ==>|"otherwise"| state_look
    state_look --> state_done
    classDef confidential fill:#ffe6a3,stroke:#7a5200,stroke-width:4px,color:#000
    classDef confidentialCrisis fill:#ffe6a3,stroke:#a40000,stroke-width:5px,color:#000
    classDef crisis fill:#ffd6d6,stroke:#a40000,stroke-width:5px,color:#000
    classDef afterCrisis stroke:#a40000,stroke-width:3px
    classDef confidentialPart fill:#fff4d6,stroke:#7a5200,stroke-width:4px,color:#000
    class state_fear,state_stay confidential
    class state_stay,state_stopped afterCrisis
    class state_danger crisis
    class part_secret confidentialPart
    linkStyle 14,16,17,18 stroke:#a40000

  """#

let goldenDOT = #"""
  digraph interview {
    graph [label="A picture (picture 1.0.0)\lRounded box: a question. Plain box: a text. Double border: an end. Six sides: chooses areas.\l?: a state that is shown only if something holds. Broken arrow: passed by, nothing is shown.\lCONFIDENTIAL and a thick border: only the therapist may read it. Thick arrow: the way of the crisis text.\lWays on are tried from the first to the last: \"otherwise\" means that none before it held.\l", labelloc=t, labeljust=l, fontname="Helvetica", fontsize=12, ranksep=0.35, nodesep=0.3]
    node [fontname="Helvetica", fontsize=10, margin="0.12,0.06", style=filled, fillcolor="#ffffff", color="#444444"]
    edge [fontname="Helvetica", fontsize=9, color="#444444"]
    "start" [label="start", shape=circle, fillcolor="#222222", fontcolor="#ffffff"]
    subgraph "cluster.part.opening" {
      graph [label="Part 1 of 2: Opening\l", labeljust=l, style=filled, fillcolor="#f2f4f7", color="#9aa5b1"]
      "state.hello" [label="hello\nHello.", shape=box]
      "state.agree" [label="agree\nIs that all right?\ncannot be skipped", shape=box, style="filled,rounded"]
      "state.words" [label="words\nWhat brings you?\nlistens; danger heard here shows the\ncrisis text at once", shape=box, style="filled,rounded"]
      "fork.thanks" [label="?", shape=diamond, width=0.3, height=0.3, margin=0]
      "state.thanks" [label="thanks\nThank you.", shape=box]
      "state.trust.need" [label="trust.need\nHow is trust?", shape=box, style="filled,rounded"]
      subgraph "cluster.focus.deepen" {
        graph [label="asked in turn for each area chosen, at most 2\l", labeljust=l, style=filled, fillcolor="#f2f4f7", color="#9aa5b1"]
        "state.deepen" [label="deepen\nchooses at most 2 of: conflict, trust\nwith a need of 4 or above; or no figure,\nbut heard or named\norder: need", shape=hexagon]
        "block.deepen.0.importance" [label="AREA.importance\nscale\nnone for: conflict", shape=box, style="filled,rounded"]
        "first.deepen.0.example" [label="AREA.example\ntext\nnone for: conflict\nonly if AREA.importance is above 5", shape=box, style="filled,rounded"]
      }
    }
    subgraph "cluster.part.secret" {
      graph [label="Part 2 of 2: Just you\lCONFIDENTIAL: for the therapist only\lthe screen is wiped when it is left\l", labeljust=l, style=filled, fillcolor="#fff4d6", color="#7a5200", penwidth=3]
      "state.fear" [label="fear\nAre you afraid?\nCONFIDENTIAL\nmay flag: fear", shape=box, style="filled,rounded", penwidth=3, color="#7a5200", fillcolor="#ffe6a3"]
      "state.danger" [label="danger\n{crisis}\nSHOWS THE CRISIS TEXT", shape=box, penwidth=4, color="#a40000", fillcolor="#ffd6d6"]
      "state.stay" [label="stay\nStay?\nCONFIDENTIAL\nonly after the crisis text", shape=box, style="filled,rounded", penwidth=3, color="#a40000", fillcolor="#ffe6a3"]
    }
    subgraph "cluster.part.closing" {
      graph [label="Part 2 of 2: Closing\l", labeljust=l, style=filled, fillcolor="#f2f4f7", color="#9aa5b1"]
      "state.look" [label="look\nthe list of answers, each of which may\nbe changed\nYour answers.", shape=folder]
      "state.done" [label="done\nthe end: complete", shape=box, peripheries=2]
      "state.end" [label="end\nthe end: declined", shape=box, peripheries=2]
      "state.stopped" [label="stopped\nthe end: stopped\nonly after the crisis text", shape=box, peripheries=2, penwidth=3, color="#a40000"]
    }
    "start" -> "state.hello"
    "state.hello" -> "state.agree"
    "state.agree" -> "state.words" [label="if the answer is yes"]
    "state.agree" -> "state.end" [label="otherwise"]
    "state.words" -> "fork.thanks"
    "fork.thanks" -> "state.thanks" [label="if words has a value"]
    "fork.thanks" -> "state.trust.need" [label="not shown", style=dashed]
    "state.thanks" -> "state.trust.need"
    "state.trust.need" -> "state.deepen"
    "state.deepen" -> "block.deepen.0.importance" [label="for each area chosen"]
    "block.deepen.0.importance" -> "state.deepen" [label="the other areas"]
    "block.deepen.0.importance" -> "first.deepen.0.example" [label="the first area"]
    "first.deepen.0.example" -> "state.deepen" [label="area done"]
    "state.deepen" -> "state.fear" [label="no area left"]
    "state.fear" -> "state.danger" [label="if the answer is \"Often\" or \"Now\nand then\"", penwidth=3, color="#a40000"]
    "state.fear" -> "state.look" [label="otherwise"]
    "state.danger" -> "state.stay" [penwidth=3, color="#a40000"]
    "state.stay" -> "state.stopped" [label="if the answer is no", penwidth=3, color="#a40000"]
    "state.stay" -> "state.look" [label="otherwise", penwidth=3, color="#a40000"]
    "state.look" -> "state.done"
  }

  """#

let goldenParts = #"""
  ---
  title: "A picture (picture 1.0.0)"
  ---
  flowchart TD
    legend["CONFIDENTIAL and a thick<br/>border: only the therapist<br/>may read it. Thick arrow:<br/>the way of the crisis text.<br/>Ways on are tried from the<br/>first to the last:<br/>#34;otherwise#34; means that none<br/>before it held."]
    start(("start"))
    part_opening["Part 1 of 2: Opening<br/>5 questions, 2 texts, 1<br/>cannot be skipped"]
    part_secret["Part 2 of 2: Just you<br/>CONFIDENTIAL: for the<br/>therapist only<br/>the screen is wiped when it<br/>is left<br/>2 questions, 1 text<br/>SHOWS THE CRISIS TEXT"]
    part_closing["Part 2 of 2: Closing<br/>0 questions, 0 texts"]
    state_done[["done<br/>the end: complete"]]
    state_end[["end<br/>the end: declined"]]
    state_stopped[["stopped<br/>the end: stopped<br/>only after the crisis text"]]
    start --> part_opening
    part_opening -->|"at agree: otherwise"| state_end
    part_opening --> part_secret
    part_secret -->|"at fear: otherwise"| part_closing
    part_secret ==>|"at stay: if the answer is no"| state_stopped
    part_secret ==>|"at stay: otherwise"| part_closing
    part_closing --> state_done
    classDef confidential fill:#ffe6a3,stroke:#7a5200,stroke-width:4px,color:#000
    classDef confidentialCrisis fill:#ffe6a3,stroke:#a40000,stroke-width:5px,color:#000
    classDef crisis fill:#ffd6d6,stroke:#a40000,stroke-width:5px,color:#000
    classDef afterCrisis stroke:#a40000,stroke-width:3px
    classDef confidentialPart fill:#fff4d6,stroke:#7a5200,stroke-width:4px,color:#000
    class state_stopped afterCrisis
    class part_secret confidentialCrisis
    linkStyle 4,5 stroke:#a40000

  """#
