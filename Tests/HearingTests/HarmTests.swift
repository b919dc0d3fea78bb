import Hearing
import Testing

/// Sentences made up for these tests: blows, fear, threats and force in the words of people who do not call it violence.
@Suite("Harm and fear are heard however they are told")
struct HarmTests {
  @Test("in at least 95 of 100 unlike sentences")
  func heard() throws {
    let missed = try Self.sentences.filter { try !flags($0).contains(.violence) }
    #expect(Self.sentences.count >= 100 && Set(Self.sentences).count == Self.sentences.count)
    #expect(missed.count * 20 <= Self.sentences.count, "\(missed)")
  }

  @Test("in an interview, where it is violence suffered and no force of one's own")
  func met() throws {
    let lexicon = try bundled.get()
    let met = Self.sentences.filter { lexicon.hearForInterview($0).flags.contains { $0.flag == .violence } }
    #expect(met.count * 10 >= Self.sentences.count * 9)
    for sentence in Self.sentences {
      #expect(!lexicon.hearForInterview(sentence).flags.contains { $0.flag == .ownForce }, "\(sentence)")
    }
  }

  static let sentences = [
    "He puts his hand round my neck when he is angry.", "She threw a plate and it cut my forehead.",
    "I hide the bruises with long sleeves.", "He stands in the doorway so I can't get out.",
    "When he drinks I lock myself in the bathroom till he sleeps.", "He said if I leave he will find me and finish me.",
    "She goes for me with her fists.", "He pushed me down the stairs and said I tripped.",
    "I flinch when he lifts his arm.", "He punched the wall right beside my head.",
    "He sat on my chest and would not let me up.", "She scratches and bites me when we argue.", "He dragged me by my hair.",
    "He keeps a bat by the bed and tells me it is for me.", "He makes me do things in bed and gets rough if I say no.",
    "I am walking on glass, the last time he broke my wrist.", "He slammed my hand in the car door on purpose.",
    "He whispers what he will do to me if I tell.", "She hit our son and then came at me.",
    "He broke my phone and held a knife up to my face.", "My husband gets physical.",
    "He raised his hand to me again last night.", "I have been to A&E twice because of him.",
    "The neighbours called the police because of the screaming, he had me on the floor.",
    "He drives fast on purpose to scare me when we fight.", "He lays hands on me.", "He spat in my face and shoved me.",
    "My wife knocks me about.", "He threatened to burn the house with me in it.", "I fear for my life at home.",
    "He took me by the throat and squeezed", "She came for me with the kitchen scissors", "My head went through the plasterboard",
    "He got me on the floor and knelt on my chest", "I woke up with his hands round my windpipe", "He yanked me back in by my hood",
    "when hes in a mood i keep the baby between us so he wont go for me", "My wife clocked me one in front of her mother",
    "He gave me a clip and told me I had it coming", "He sent the telly flying and it landed where I had been sitting",
    "There's a dent in the fridge where my face was meant to be", "I've learned which floorboards to avoid so he doesn't wake up angry",
    "He lifted his hand and I ducked", "My arm is in a sling and everyone at work thinks I fell", "I told the nurse I walked into a cupboard",
    "she bites me hard enough to leave teeth marks", "He wouldn't get off me when I asked him to",
    "I go along with it in bed because of what happens when I don't", "he does it to me while im sleeping",
    "He had sex with me after I told him to stop", "I let him have his way because saying no makes it worse",
    "My boyfriend showed me the shovel and said that's for you", "He told me there'd be a bullet with my name on it",
    "says he knows people who could make me vanish", "He says if he can't have me no one will", "She said she'd put bleach in my tea",
    "my husband sits cleaning his rifle whenever I bring up his mother", "He put his foot through the bathroom door while I was in there",
    "I sleep with a chair under the door handle", "I keep a bag packed at my mother's in case it kicks off again",
    "The neighbours phoned the police because of the noise he made beating me", "He drove at ninety with no lights to make me beg",
    "he grabbed the wheel and said he'd take us both out", "She locked me out on the balcony in the snow",
    "He took the car keys and stood in the doorway so I could not get out", "i couldnt get past him he had me backed in a corner",
    "My partner wrenched my shoulder out of its socket", "He tipped boiling water over my hand",
    "my husband is slapping me for small small things", "My husband he is beating me and his mother also", "He do beat me when food no ready",
    "mans been putting his hands on me since uni", "he's a lovely man till he's had a few, then I get it", "I get a hiding if his team loses",
    "Sometimes it's only a shove, nothing serious", "It was only the one slap but I can't forget it", "When he goes quiet I know what's coming",
    "my stomach drops when i hear his car cause i dont know which him im getting", "I watch his face for the signs and get the kids upstairs",
    "I jump out of my skin if he moves too quick", "I'm petrified of what he'll do when he reads this",
    "She's a little woman but she goes at me like a wildcat", "He flung a mug and it caught me above the eye",
    "He ripped the phone out of my hand and snapped it so I couldn't ring anyone", "My fiancé held a pillow over my face for a laugh",
    "the last row ended with me in A&E", "He kicked me when I was pregnant", "We've both ended up with scratches after fights",
    "he'd never hit me but he'll grab my jaw to make me look at him", "she threw my insulin out the window and said good luck",
    "He strangled the cat in front of me so I'd understand", "He waits outside my work and says he'll finish me",
    "he got physical with me last weekend", "I'm not allowed to cry or it gets worse, he squeezes my face",
    "I had finger marks all round my upper arms", "Pinned against the cooker, that's how my birthday ended",
    "She headbutted me and loosened a tooth", "He's gone for me twice since the wedding", "I don't feel safe sleeping next to him",
    "I'm scared for my life most weekends", "He put hands on me", "There was blood on the pillow and he told me to wash it",
    "my husband forces himself on me most nights", "He dug his nails in till I bled", "he holds my wrists so tight they go white",
    "She beat me with a hanger", "If I say the wrong thing the plates start flying", "He shook me till my teeth rattled",
    "I've started flinching at loud noises since living with him", "he broke two of my ribs and cried harder than I did",
    "He got hold of my plait and dragged me the length of the hall", "My jaw still clicks from the time he lost his rag",
    "She came at me with the iron still hot", "He shut my fingers in the car door and laughed",
    "I've a shoebox of photos of what he did to my back", "When the team loses, I wear it", "He flipped the dinner table on top of me",
    "i had to jump out the window to get away from him", "He presses his thumb into my eye if I look away when he is talking",
    "He keeps the bedroom key round his neck so I stay put", "She smashed my glasses into my face", "My husband told me he'd dug the hole already",
    "He grabbed me so hard there were five little bruises, one for each finger", "I was on crutches for our anniversary thanks to him",
    "he says if i tell my brother what he does, my brother gets it too", "I let him, because last time I didn't he knocked me out cold",
    "he makes me do things in bed that make me bleed", "My boyfriend has a blade in his jacket and likes me to know",
    "She kicks the dog when she can't reach me", "He spat at me and pushed my face in it",
    "The policewoman asked who'd done it and I looked at the floor", "I'm never sure he won't kill me by accident",
    "There's a boot mark on my coat", "He rides up on the kerb behind me in the van when I walk to my mother's",
    "I keep quiet so the fists stay in his pockets", "I sit in the car outside our own house because I'm too frightened to go in",
    "She twisted my bad arm until I said sorry", "he said one more word and you'll be eating through a straw",
    "whenever he drinks rum I know to sleep at my sister's", "My wife put a kitchen knife to my belly in front of the boys",
  ]
}
