import Hearing
import Interview
import Testing

/// Sentences made up for these tests: figures of speech, things denied, accidents, and other people's troubles.
@Suite("Figures of speech, denials and other people's troubles")
struct IdiomTests {
  @Test("raise no flag but perhaps low mood", arguments: sentences)
  func quiet(_ text: String) throws { #expect(try flags(text).subtracting([.individual]).isEmpty) }

  @Test("and are no danger in an interview")
  func harmless() throws {
    let lexicon = try bundled.get()
    for text in Self.sentences { #expect(lexicon.hearForInterview(text).flags.isEmpty, "\(text)") }
  }

  static let sentences = [
    "I am dying to see the new film with him.", "He would never hurt a fly.", "We killed it at karaoke.",
    "I could have killed for a coffee.", "My neighbour beats her rugs on Sundays.", "He hit the roof about the bill.",
    "I cut my hair and she did not notice.", "It is to die for, her lasagne.",
    "We fight about the dishes but nobody ever gets hurt.", "He punches a bag at the gym to relax.",
    "My grandmother died last spring and I miss her.", "I jump every time the phone rings.",
    "I overslept and missed the train.", "He shot me a look and I laughed.", "The kids fight over the remote.",
    "I'm tired of the commute.", "I want out of this lease.", "I bruise easily because of my pills.",
    "I hang around with my sister on Fridays.",
    "I'm dying for a cup of tea with her", "The suspense is killing me", "My feet are killing me after the wedding",
    "He's killing it at work and never home", "Shoot me a text when you land, he always says", "We hit a rough patch in spring",
    "She hit the roof when I forgot our anniversary", "It hit me that we hardly talk", "We've been beating about the bush for months",
    "I could murder a curry and he wants salad", "He'd have a heart attack if he saw the bill", "We were drowning in laundry and toddlers",
    "I'm drowning in work and she feels left out", "We fight like cat and dog but we make up by bedtime", "He has never laid a finger on me",
    "My wife would never lift a hand to anybody", "There is no violence at home and never has been", "I have never been frightened of him",
    "I've never once felt unsafe with her", "Nobody in our house drinks", "I'm not thinking of hurting myself",
    "No, I would not want to be dead, I just want a rest", "I don't want to die or anything, I just want us to talk",
    "We aren't planning to split up", "I'd never leave her", "He has never cheated", "She isn't seeing anyone else",
    "He doesn't tell me who I can see", "He never goes through my phone", "The kids are safe and happy with him",
    "My neighbour's husband hits her and I don't know how to help", "My friend is suicidal and I'm worried about her",
    "Our colleague's wife was stabbed and it shook us both", "My sister's boyfriend is violent", "A man on my street killed himself last year",
    "My uncle drinks himself silly every Christmas", "The couple downstairs scream at each other and throw plates", "My boss is a bully",
    "Our dog died and we are both heartbroken over it", "His mother is dying and we take turns to sit with her",
    "My grandad passed away last month", "We watched a film about a murder and argued about the ending", "He plays shooting games all night",
    "She kicks me under the table when I talk too much, for a joke", "The baby kicks me all night long", "He elbows me in his sleep by accident",
    "Our toddler hits me when he is tired", "She grabbed my hand and we ran into the sea", "He pushed me to apply for the job and I'm grateful",
    "She pushes my buttons", "He threw me a surprise party", "She threw me in at the deep end with her parents",
    "He knocked me off my feet when we met", "I was blown away by his speech", "He swept me off my feet and now he leaves socks everywhere",
    "We were choked up at the wedding", "I'm scared of spiders and he laughs", "I'm afraid we will run out of money",
    "I'm scared I'm not good enough for her", "I am terrified of flying and she loves travel", "He's afraid of commitment",
    "I was afraid to tell him I had crashed the car because it cost so much", "I'm frightened of losing her to cancer",
    "I would die without my wife, she is my rock", "Over my dead body is he buying another motorbike",
    "She'd kill me if she knew I was eating cake", "He will kill me if I forget the bins again, he is so tidy", "We're dead tired by nine",
    "We love each other to bits", "I wouldn't be caught dead in those shoes", "The garden is dying because neither of us waters it",
    "Our sex life has been dead since the baby", "The spark died years ago", "I want to end the arguments",
    "I want to end this silly habit of mine of interrupting", "I want to stop hurting him with my sarcasm",
    "I hurt her feelings when I joked about her cooking", "It hurts me when he forgets my birthday", "What he said cut me deep",
    "Her silence hurts more than a shout", "He cut himself shaving and I drove him to hospital",
    "I burned my hand on the oven and he put cream on it", "I broke my arm skiing and he had to do everything",
    "My back is killing me and so is the mortgage", "I would give my right arm for one free weekend",
    "We can't go on like this, with the kids in our bed every night", "I can't take it anymore, the snoring I mean", "I'm so done with his mother",
    "I've had enough of the dishes", "There's no point talking to him when football is on", "I don't see the point of date nights",
    "I want to disappear to a beach with him for a week", "I wish I could sleep for a whole weekend",
    "I wish he would wake up and help with the baby", "I'm tired of living in a building site", "We have a plan to end our lease",
    "He took pills for his back and slept through dinner", "She takes tablets for blood pressure", "He drinks a lot of water since his checkup",
    "We like a glass of wine on Fridays", "She smokes like a chimney out on the balcony, cigarettes I mean", "I'm high on life since we moved",
    "Our affairs are in order since we saw the notary", "He handles our financial affairs", "I leave the house at six",
    "He left his shoes in the hall again", "She leaves the toothpaste open", "We separated the laundry and now it's fine", "We split the bill",
    "The meeting broke up late", "He broke up the firewood", "We are breaking even at last", "He controls the remote",
    "I like being in control of the calendar", "She tells me what to buy at the shop because I forget", "He checks my tyres before long drives",
    "They follow us on social media", "He tracks my parcels for me", "The police came to our street because of a burglary",
    "We called the police when the car was stolen", "I was spanked as a game by my brother's kids", "He is rough around the edges but kind",
    "She has a gun licence from the army days but we have no gun", "The children are scared of thunder", "The kids hide when it is bath time",
    "Our son hit his sister with a toy", "We left the kids alone with grandma for the weekend", "I blew up at him because of the parking ticket",
    "He exploded with laughter", "I bit my tongue at dinner", "We shot the breeze until midnight", "I nearly died of embarrassment",
    "You only live once so we booked it", "Life is short and we want to enjoy it", "He fell asleep and didn't wake up until noon",
    "I could have died laughing", "The house is falling apart and so is the car", "I have a deadline that kills our evenings", "She is a knockout",
    "We beat them at bridge and celebrated", "He strikes me as a fair man", "It struck me how alike they are", "She stands up for me",
    "He threatens to buy a drum kit", "They threatened to cut his hours", "She made me choose between the red and the blue sofa",
    "He made me laugh so hard I cried", "We smashed it at the quiz", "He's a smashing cook", "I'd kill for her lasagne",
    "I'm bleeding money on this renovation", "It was murder getting him to the dentist", "I am dying to hear what he has planned",
    "He slays me with his jokes", "We hit it off straight away", "The kids are killing each other over the remote, the usual",
    "She has a killer smile", "We are at war with the damp in the bathroom", "He took a stab at fixing the tap",
    "My mother-in-law hates being hugged", "He is hard on himself", "It broke my heart when the cat ran off",
    "I choked on a fishbone and he laughed", "We got beaten at bowls again", "His snoring drives me up the wall",
    "I jump every time the toaster pops", "She gets cross if I leave wet towels about", "My friend Ann left her husband last spring",
    "Our neighbour was burgled and now we lock the door", "The news about the stabbing in town upset her",
    "My brother's wife drinks and it spoils every Christmas", "His aunt had an affair once, it is a family legend",
    "We have a dead bedroom, as they call it", "I would never cheat on him", "She never calls me names", "Nobody here wants a divorce",
    "He does not shout or throw things", "I have no wish to hurt anybody", "I'm not scared of him or anything", "We don't fight or hit each other",
    "He has never threatened me or the kids", "I have never wanted to die", "He was burnt out from work and slept for a week",
    "My back went and I could not get out of bed", "She was in hospital with her appendix and I slept on the chair",
    "The dentist pulled two teeth and he made me soup", "I tripped over the dog and got a black toe",
    "He ran over my foot with the pram and said sorry ten times", "The police stopped us because a light was out",
    "He took the car keys by mistake", "We locked ourselves out and laughed about it",
  ]
}
