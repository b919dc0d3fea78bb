/// What only the therapist reads. What is likely is asked back.
extension Phrasings {
  static let confidences = [
    Phrasings(
      "safety.leaning",
      """
      I am not sure => unsure
      not sure => unsure
      unsure => unsure
      I'm really not sure => unsure
      idk => ?unsure
      I want to work on us => in
      stay => in
      I want to => -
      I want to leave => out
      leaving => out
      he wants to leave => -
      torn => unsure
      I am torn => unsure
      both => ?unsure
      I want to stay but I am tired => ?in
      i dont want a divorce => -
      divorce => out
      2 => unsure
      second => unsure
      I don't want to leave => -
      out => out
      none of your business => -
      no => -
      yes => -
      stay together => ?in
      I will stay => in
      he is leaning out => -
      i am not leaving => -
      I won't leave => -
      staying for the kids => ?in
      stay for now => ?in
      1 => in
      one foot out => -
      I don't know yet => ?unsure
      not sure anymore => ?unsure
      leaving soon => ?out
      want out => out
      in between => unsure
      I want to work => ?in
      work => ?in
      all in => in
      half in => -
      separate => out
      over => ?out
      it's over => ?out
      not in => -
      in or out => - (in|out)
      work on us => in
      neither => -
      """),
    Phrasings(
      "you.now",
      """
      I am fine => none
      low => low
      i feel => -
      he is depressed => -
      depressed and anxious => low+worry
      therapy => - (therapist-now|therapist-before)
      panic => worry
      yes => -
      none => none
      i worry => worry
      stress => ?worry
      worried => worry
      no panic => -
      not depressed => -
      low and worried => low+worry
      I'm in therapy => therapist-now
      my partner sees a therapist => -
      he worries a lot => -
      i see a therapist => ?therapist-now
      I have no therapist => -
      4 and 5 => therapist-now+therapist-before
      fine => none
      none, 2 => -
      ok => -
      not low => -
      past => ?past-hurt
      all => ?low+worry+past-hurt+therapist-now+therapist-before
      my mother's death => -
      """),
    Phrasings(
      "safety.private",
      """
      I smoke weed => ?my-use
      weed => ?my-use
      wine every night => ?my-use
      it is over => -
      my partner gambles => -
      he drinks => ?partner-use
      she drinks too much => partner-use
      i drink too much => my-use
      I drink => ?my-use
      none of your business => -
      no never => none
      affair => ?affair
      I am having an affair => affair
      he is cheating => -
      cheating => ?affair
      I am => -
      My partner => -
      my wife uses drugs => ?partner-use
      1 and 2 => my-use+partner-use
      we both drink => -
      none => none
      no => none
      my partner drinks => ?partner-use
      I drink, he drinks => ?my-use+partner-use
      both of us drink => - (my-use|partner-use)
      not anymore => -
      i used to drink => ?my-use
      I don't drink => -
      he doesn't drink => -
      no drugs => -
      an affair, over now => ?affair (over now)
      affair is over => ?affair
      I had an affair => ?affair
      my partner is having an affair => -
      he had an affair => -
      porn => -
      gambling => -
      i gamble => -
      cigarettes => -
      I smoke => ?my-use
      he smokes weed => ?partner-use
      only beer => ?my-use
      1 => my-use
      3, none => - (affair|none)
      none, 3 => -
      no, nothing => none
      seeing someone else => affair
      my partner knows => -
      he knows about my affair => -
      """),
    Phrasings(
      "safety.contact",
      """
      a letter => ?staff-ask
      whatsapp => ?text
      any => -
      email or text => - (text|email)
      do not call => -
      not by phone => -
      text => text
      call me => call
      phone => ?call
      email => email
      e-mail => email
      in person => only-here
      text message => text
      sms => text
      none => ?only-here
      mail => ?email
      by text => text
      not sure => unsure
      2 => text
      no calls please => -
      only here => only-here
      anything => -
      ask me => staff-ask
      not text => -
      anything but phone => -
      phone or text => - (call|text)
      call or email => - (call|email)
      email is fine => ?email
      text only => ?text
      only text => text
      my work phone => ?call
      call my work => ?call
      text to a friend's phone => - (call|text|staff-ask)
      never call me => -
      no => -
      nothing => ?only-here
      here => only-here
      not here => -
      2 or 3 => - (text|email)
      at work => -
      any of these => -
      whichever => -
      home phone => ?call
      he reads my email => ?email
      he reads my texts => ?text
      """),
    Phrasings(
      "safety.crisis.stop",
      """
      no => no
      yes => yes
      maybe => -
      I don't know => unsure
      """),
  ]
}
