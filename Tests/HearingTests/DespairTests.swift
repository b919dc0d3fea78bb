import Hearing
import Testing

/// Sentences made up for these tests, as people say such things who would never say "suicide". Nobody hears all of
/// them; of so many unlike ones nearly all have to be heard.
@Suite("Despair is heard however it is said")
struct DespairTests {
  @Test("in at least 95 of 100 unlike sentences")
  func heard() throws {
    let missed = try Self.sentences.filter { try !flags($0).contains(.selfHarm) }
    #expect(Self.sentences.count >= 100 && Set(Self.sentences).count == Self.sentences.count)
    #expect(missed.count * 20 <= Self.sentences.count, "\(missed)")
  }

  @Test("in an interview, where most of it brings help at once")
  func met() throws {
    let lexicon = try bundled.get()
    let met = Self.sentences.filter { lexicon.hearForInterview($0).flags.contains { $0.flag == .selfHarm } }
    #expect(met.count * 10 >= Self.sentences.count * 9)
  }

  static let sentences = [
    "I just want it all to stop and not have to be here for it.", "Some mornings I'm disappointed I woke up.",
    "If a truck hit me tomorrow I wouldn't mind.", "I've been saving up my tablets in a drawer.",
    "My family would get over it if I was gone.", "I stood on the platform and thought how easy it would be.",
    "I don't see myself being around next year.", "I wrote letters to my kids in case I am not here any more.",
    "The world would not miss me.", "I pray God takes me in my sleep.", "I can't see any reason to keep going.",
    "I burn myself with cigarettes when it gets bad.", "I looked up how many paracetamol it takes.",
    "I keep thinking about driving off the bridge.", "I want to go to sleep and never open my eyes again.",
    "They'd be better without me dragging them down.", "I feel like checking out for good.", "I'm tired of being alive.",
    "Nobody would even notice if I disappeared forever.", "I have a rope in the garage and I go look at it.",
    "I don't want to do life anymore.", "I've got no fight left and I'm ready to meet my maker.",
    "I scratch my arms till they bleed so I can feel something.", "Sometimes I think of ending everything.",
    "I tried to overdose last month.", "There's nothing keeping me on this earth but my dog.",
    "I cut, only a little, on my thighs.", "I wish my mother had never had me.", "Life is not worth the bother no more.",
    "I already decided when I will do it.", "I think about jumping every time I am on the balcony.",
    "I've given away my guitar and my records, I won't need them.", "I would rather be dead than feel this another day.",
    "I want out, permanently.", "What is the point of carrying on.", "I'd be doing everybody a favour by not being here.",
    "I am only alive because I'm too scared to do it.", "Lately I picture my own funeral and it calms me.",
    "I took all my sleeping pills once and nobody knows.", "I hurt myself so the noise in my head goes quiet.",
    "If the plane went down on Friday I honestly wouldn't be bothered", "I catch myself hoping the lump turns out to be the bad kind",
    "Most nights I tell God he can have me back", "My sleeping tablets are on the table and I keep looking at them", "i dont wanna see 18",
    "I have picked out the spot on the canal", "The doctor asked if I have a plan and I lied and said no",
    "I've sorted out who gets the dog so nobody is stuck with him after", "what would it matter if i just wasnt",
    "There are days when the only thing I want is to not be", "I press the lighter against my leg so I can feel something",
    "The scars on my thighs are from last week, not from school",
    "I keep thinking they'd have more room and more money if it were just the three of them",
    "I am an old man and nobody would be the worse if I slipped off", "Sometimes at the station I stand too near the edge on purpose",
    "I was going to do it on Sunday but my sister rang", "my mates would get over it in a week tbh",
    "I have thought of making it look like an accident", "Every night same thought, tomorrow let there be no tomorrow for me",
    "I want to be finished with all this breathing and eating and getting up", "Got the hosepipe out of the shed and then put it back",
    "I feel my family will eat better when I am no more", "She found me in the bath with the blade", "I googled how many paracetamol it takes",
    "I don't picture myself at my daughter's wedding because I won't be around for it", "I've been rehearsing what the note should say",
    "If I had the nerve I'd have gone off the bridge by now", "i just want to go to sleep for like a thousand years and not come back",
    "Nothing would be lost if I were to drop off the face of the earth", "The thought of being underground is restful",
    "I have started punching my own thighs black and blue when he ignores me", "Why does my heart insist on beating",
    "Me no want live this life again", "I am not wanting to continue in this life, please guide me", "my existing is only trouble to them",
    "Since she passed I am only waiting to follow her", "I've had my innings and I'd be glad to be taken",
    "It's got so bad that I envy people with terminal illnesses", "When I read obituaries I feel jealous", "He told me if I go he'll top himself",
    "my boyfriend says he'll do something to himself if I leave him", "She holds a knife to her own throat when we argue",
    "Our lad says the world would be better with him not in it", "My daughter wrote in her diary that she doesn't want to be alive",
    "I swallowed a load of her pills and threw them up again", "I am this close to driving into the wall",
    "on the motorway I close my eyes for a few seconds and see what happens",
    "it's like I'm already dead and just waiting for the body to catch up", "I'd sooner be six foot under than spend another Christmas like this",
    "life insurance would sort them out, I'm worth more that way", "The only way this stops is if I stop",
    "if it wasn't a sin I would have ended it ages ago", "I don't have it in me to keep waking up",
    "all I think about is not having to be here tomorrow", "I cried because I woke up",
    "Nobody asked me whether I wanted to be born and I'd like to hand it back", "I'd give my remaining years to somebody who wants them",
    "my heart's not in living", "I've gone and written letters for the children to open when they are older", "The voices say jump",
    "I'm past wanting help, I just want it to be quiet for good", "Who'd even come and bury me", "i cant do life no more",
    "I would never do it myself but I pray for a stroke", "I think of the rafters in the barn more than I should",
    "They would grieve and then they'd be free of me", "I can't see the point in making it to spring",
    "Honestly death doesn't scare me anymore, it sounds like a holiday", "I've been starving myself because I don't deserve food",
    "I carve words into my arm", "picking at my skin till it bleeds is the only thing that calms me",
    "I've been careless crossing roads, kind of hoping", "I took an overdose in March and I'm sorry it didn't work",
    "I bought rope and told the man it was for a swing", "Whenever I'm in the high-rise car park I look over the edge and wonder",
    "Tired of being tired. Tired of being.", "I would like to be excused from this life",
    "I don't want to hurt anymore and there's only one way I know to end that", "it would hurt them for a while but not as much as me staying",
    "I told my wife she'd be better off cashing me in", "I just feel ready for the Lord to bring me home",
    "I no longer see why I should get out of this bed alive", "Most evenings I wonder how deep the reservoir is",
    "I asked the vet for more of the stuff he used on the dog, as a joke, except it wasn't", "If I stopped breathing tonight it would be a mercy",
    "I've decided I won't be spending another winter here, and I don't mean the house",
    "The kids would cry for a week and then have a better life",
    "I tied a knot in the dressing gown cord last night and then sat on the edge of the bath", "Every red light I think, what if I didn't brake",
    "I've been skipping my dialysis because what's the point of dragging it out", "i cut again last nite",
    "my legs are full of little lines nobody has seen", "I want God to switch me off", "Nothing scares me now, not even being dead",
    "It would be so peaceful to just not be anymore", "I feel I've overstayed on this earth", "my son wrote on his wall that he wants to be dead",
    "He rang me from the bridge", "She texted that she was sorry for everything and to look after the cat",
    "Somebody should put me down like an old dog", "I have made my peace and I am ready to leave this life",
    "There's a bottle of my late husband's morphine in the fridge and I know exactly how much is left", "I don't want a tomorrow",
    "when i'm on the train platform my feet want to walk", "I'd be happier as a ghost", "I think I was never meant to live",
    "What is stopping me? only that my mum would find me", "Some days I lie on the bathroom floor and beg for it to be over, my life I mean",
    "I burn myself with the hair straighteners so the feelings go down", "All I look for now is the exit", "I am bored of surviving",
  ]
}
