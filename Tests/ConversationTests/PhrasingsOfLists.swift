/// Several of many.
extension Phrasings {
  static let lists = [
    Phrasings(
      "couple.children",
      """
      1 => together
      2 => mine
      one => - (together|mine|partners)
      two => - (together|mine|partners)
      two kids => - (together|mine|partners)
      2 kids => - (together|mine|partners)
      a baby => - (together|expecting)
      yes => - (together|mine|partners)
      his => partners
      hers => partners
      mine => mine
      ours => together
      a son => - (together|mine|partners)
      my son => - (together|mine)
      our son => together
      grown children => - (together|mine|partners)
      one together and two of hers => ?together+partners
      mine and his => mine+partners
      none => none
      no => none
      no kids => none
      not yet => none
      no never => none
      0 => none
      3 => partners
      my wife's kids => partners
      from her first marriage => -
      my stepson => -
      1 and 3 => together+partners
      we are pregnant => expecting
      pregnant => expecting
      not sure => unsure
      no children => none
      My partner's => partners
      hers and mine => mine+partners
      2 of mine and 1 of ours => ?together+mine
      4 children => - (together|mine|partners)
      """),
    Phrasings(
      "stressors.which",
      """
      my job and money => money+work
      work, money and my mother => money+work+relatives
      my mum is ill => ?health+relatives
      no sleep => ?health
      work, money and my cat => ?money+work (my cat)
      not money => -
      all of them => ?money+work+health+birth+grief+move+relatives+immigration+discrimination+legal+other
      1, 9 => money+discrimination
      mony, work => ?money+work
      work or study => work
      3-1 => -
      work and study => work
      none => none
      no => none
      he is sick => health
      my mother in law => relatives
      1, 12 => -
      money worries => money
      the kids => -
      everything => ?money+work+health+birth+grief+move+relatives+immigration+discrimination+legal+other
      we lost a baby => grief
      court => legal
      work/money => ?money+work
      1 or 2 => ?money+work
      pregnant => birth
      debt and rent => money
      yes => -
      1.2 => -
      1;2 => money+work
      1 2 3 => money+work+health
      all but 3 => ?money+work+birth+grief+move+relatives+immigration+discrimination+legal+other
      1, 3 and 4 => money+health+birth
      nothing really => none
      not really => ?none
      """),
    Phrasings(
      "coping.does",
      """
      a friend => ask-help
      a letter => write
      we go for a walk => walk
      we hug => hug
      music => ?breathe
      walking => walk
      I leave the room => pause
      deep breaths => ?breathe
      i walk => walk
      pray => breathe
      yes => -
      we laugh => humor
      nothing => none
      exercise and prayer => walk+breathe
      """),
    Phrasings(
      "coping.tools",
      """
      anything => ?time-out+turns+soft-start+repair-phrase+check-in+calendar+breathing+writing
      the first three => ?time-out+turns+soft-start
      all but 3 => ?time-out+turns+repair-phrase+check-in+calendar+breathing+writing
      everything => ?time-out+turns+soft-start+repair-phrase+check-in+calendar+breathing+writing
      none => none
      the first two => ?time-out+turns
      any of them => ?time-out+turns+soft-start+repair-phrase+check-in+calendar+breathing+writing
      first 3 => ?time-out+turns+soft-start
      only 2 => turns
      1 to 3 => time-out+turns+soft-start
      take turns => turns
      a time-out => time-out
      the shared calendar => calendar
      i am not sure => unsure
      check in => check-in
      all => ?time-out+turns+soft-start+repair-phrase+check-in+calendar+breathing+writing
      breathing and writing => breathing+writing
      """),
    Phrasings(
      "practical.days",
      """
      it varies => -
      weekends => ?sat+sun
      weekdays => ?mon+tue+wed+thu+fri
      Monday to Friday => mon+tue+wed+thu+fri
      mon-fri => mon+tue+wed+thu+fri
      evenings => ?any
      not sundays => ?mon+tue+wed+thu+fri+sat
      any => any
      every day => any
      all => any
      mon wed fri => mon+wed+fri
      Mondays and Thursdays => mon+thu
      any day but sunday => ?mon+tue+wed+thu+fri+sat
      tuesday or thursday => ?tue+thu
      1-5 => mon+tue+wed+thu+fri
      sat, sun => sat+sun
      the weekend => ?sat+sun
      fri eve => ?fri
      thursdays => thu
      1, 3 => mon+wed
      not on weekends => ?mon+tue+wed+thu+fri
      everything except monday => ?tue+wed+thu+fri+sat+sun
      Sunday evening => ?sun
      mon, tues, xyz => ?mon+tue (xyz)
      """),
    Phrasings(
      "close.share",
      """
      the first two => ?rulers+words
      numbers and figures => ?rulers+figures
      all three => ?rulers+words+figures
      all of it => ?rulers+words+figures
      everything => ?rulers+words+figures
      only the numbers => ?rulers
      nothing => none
      none => none
      1 => rulers
      1 and 2 => rulers+words
      my words => words
      no => none
      not now => none
      private => ?none
      i prefer not to share => -
      the first one => rulers
      all => ?rulers+words+figures
      1-3 => rulers+words+figures
      only my words => words
      """),
  ]
}
