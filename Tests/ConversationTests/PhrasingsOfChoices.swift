/// One of several; yes or no.
extension Phrasings {
  static let choices = [
    Phrasings(
      "couple.stage",
      """
      living apart => - (dating-apart|two-homes|separated)
      each in our own home => dating-apart
      living apart for now => separated
      engaged => - (dating-apart|living-together)
      married, living together => ?married-together
      we share a flat => living-together
      married => married-together
      dating => dating-apart
      We are married and live together => married-together
      Married or in a civil union, living together => married-together
      two homes => two-homes
      divorced => ?separated
      we live together => living-together
      not married => -
      2 => living-together
      long distance => two-homes
      separated => separated
      in a civil union => married-together
      it is complicated => -
      dating each other => ?dating-apart
      """),
    Phrasings(
      "areas.named",
      """
      everything => -
      talking to each other => communication
      trust => trust
      sex => intimacy
      money => vision
      3 => trust
      communication and trust => - (communication|trust)
      arguments => conflict
      none => none
      my job => -
      feeling close => intimacy
      all of it => -
      trust or arguments => - (conflict|trust)
      nothing => none
      time => boundaries
      """),
    Phrasings(
      "communication.pattern",
      """
      i go silent => i-withdraw
      he goes silent => i-push
      she walks away => i-push
      he goes quiet => i-push
      I push => i-push
      we both argue => both-argue
      it depends => varies
      I bring it up and he shuts down => ?i-push
      both => -
      we yell => both-argue
      he yells => -
      4 => both-argue
      """),
    Phrasings(
      "conflict.pattern",
      """
      same fight => same-fight
      always the same => same-fight
      it builds up => slow-burn
      silent treatment => cold
      we stop talking => cold
      circles => same-fight
      it depends => varies
      long silence => cold
      the same thing over and over => ?same-fight
      """),
    Phrasings(
      "trust.pattern",
      """
      he lied => lies
      cheating => affair
      she cheated on me => ?affair
      debts => money
      porn => online
      I lied => lies
      something else => other
      an affair => affair
      over time => slow-drift
      """),
    Phrasings(
      "intimacy.pattern",
      """
      too busy => too-busy
      tired => too-busy
      the baby => life-change
      we drifted apart => drifted
      kids and work => - (too-busy|life-change)
      no time => too-busy
      """),
    Phrasings(
      "boundaries.pattern",
      """
      work => work
      my ex => ex
      phones => phone
      his mother => ?family
      my phone => phone
      """),
    Phrasings(
      "parenting.pattern",
      """
      different rules => rules
      no time => time
      screens => rules
      who does what => load
      """),
    Phrasings(
      "practical.soon",
      """
      it depends => -
      3 months => months
      asap => weeks
      in a month => weeks
      6 weeks => weeks
      this year => - (half-year|no-hurry)
      soon => ?weeks
      a few weeks => weeks
      within a few weeks => weeks
      two months => months
      half a year => half-year
      six months => half-year
      6 months => half-year
      no hurry => no-hurry
      a year => ?no-hurry
      whenever => no-hurry
      2-3 months => months
      next month => weeks
      in three months => months
      now => ?weeks
      4 months => - (months|half-year)
      in two weeks => weeks
      1 => weeks
      """),
    Phrasings(
      "welcome.alone",
      """
      yes => yes
      i am => yes
      i am alone => ?yes
      not alone => ?no
      my partner is here => -
      my kids are asleep => -
      """),
    Phrasings(
      "welcome.age",
      """
      i am 34 => -
      yes, 34 => ?yes
      no => no
      """),
    Phrasings(
      "close.staff",
      """
      maybe => -
      later => -
      I am fine => -
      yes => yes
      yes please => yes
      no => no
      no thanks => no
      not today => no
      fine => ?yes
      ok => yes
      I think so => ?yes
      not really => ?no
      yes and no => -
      no problem => ?yes
      I'm good => -
      sure => yes
      I don't think so => ?no
      yes but only for a minute => ?yes
      never => no
      absolutely => yes
      absolutely not => no
      i do not agree => no
      yes I do => yes
      of course not => no
      why not => ?yes
      7 => -
      not sure => unsure
      please => ?yes
      yes no => -
      i would rather not => ?no
      no need => no
      n => no
      y => yes
      Yes! => yes
      Yes, please. => yes
      yes I would => yes
      nope => no
      nah => no
      no thank you => no
      I would like that => yes
      not now => no
      I do => yes
      right => yes
      that's right => yes
      wrong => no
      ok sure => yes
      i guess => ?yes
      probably not => ?no
      no way => no
      definitely => yes
      definitely not => no
      YES => yes
      hmm => -
      depends => -
      """),
  ]
}
