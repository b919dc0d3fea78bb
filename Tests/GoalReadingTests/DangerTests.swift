import Definitions
import GoalReading
import Testing

@Suite("Before any goal")
struct DangerTests {
  private func read(_ text: String, heard: [Danger] = []) throws -> WrittenGoal {
    try #require(bundledReader).read(text, heard: heard)
  }

  @Test("harm and force are no goal, whether they shall stop or become less", arguments: [
    ("I want to harm myself only on Sundays until May, 8/10 sure", Danger.selfHarm), ("Hurt myself less", .selfHarm),
    ("Stop being such a burden to my family", .selfHarm), ("I will not slap him ever again", .violence),
    ("I will stay silent at dinner every day until May so that she does not punch me. 9/10", .violence),
    ("Never lay a hand on her again", .violence), ("When I am angry I will not throw plates", .violence),
    ("I will not get violent after drinking", .violence), ("Smack the kids less than twice a week", .childSafety),
    ("I will count to ten before I shake the baby", .childSafety),
  ])
  func grave(text: String, danger: Danger) throws {
    let goal = try read(text)
    #expect(goal.dangers.contains(danger) && goal.met.isEmpty && goal.overall == 0)
    #expect(goal.advice.count == 1 && goal.advice.first?.contains("talk to a person") == true)
    #expect(WrittenGoal.Letter.allCases.allSatisfy { goal[$0].why == goal.advice.first })
  }

  @Test("what was heard by others counts, in whatever language the goal is")
  func heard() throws {
    let walk = try read("We walk by the river every Sunday", heard: [.violence])
    #expect(walk.dangers == [.violence] && walk.met.isEmpty)
    #expect(try read("Wir reden jeden Abend", heard: [.selfHarm]).advice.first?.contains("talk to a person") == true)
    // One who stops watching lets go, whatever the watching was taken for.
    #expect(try read("I will stop reading her messages", heard: [.control]).dangers.isEmpty)
  }

  @Test("watching, asking leave and giving up one's own are asked about", arguments: [
    "I will go through his messages every evening until March so that I feel calm, 9/10", "I will allow her to look at my phone",
    "I will not go out with friends without asking him", "Quit meeting my brother because she dislikes him",
    "I will ask my husband for permission before I visit my mother", "I will hand over my salary to him every month",
    "I will share my location with her", "Check where she is every hour",
  ])
  func control(_ text: String) throws {
    let goal = try read(text)
    #expect(goal.dangers == [.control] && !goal.specific.met)
    #expect(goal.advice.first?.contains("your own wish") == true && goal.advice.first?.contains("alone with your therapist") == true)
  }

  @Test("words that only sound like these are read as goals", arguments: [
    "Beat her at chess on Sundays", "Beat the kids at cards every Friday", "Hit the gym with him twice a week", "Take my life back by June",
    "I will throw things out every Saturday", "I will ask her if I may hug her before bed", "I will not leave the room without saying when I am back",
    "We will not spend more than 200 dollars without asking each other", "Instead of tracking him I write in my diary at night",
    "I will stop checking her phone", "Read his messages and answer at lunch", "Check our bank account together on Sundays",
  ])
  func harmless(_ text: String) throws {
    #expect(try read(text).dangers.isEmpty)
  }

  @Test("saying no is a goal, and no duty of anybody")
  func no() throws {
    for text in ["I will say no when I do not want to have sex", "I will tell him no when I don't feel like having sex"] {
      let goal = try read(text)
      #expect(goal.specific.met && goal.measurable.met && goal.timeBound.met && !goal.advice.contains { $0.contains("pressure") || $0.contains("free") }, "\(text)")
    }
    let sweets = try read("I will say no to sweets at work")
    #expect(!sweets.measurable.met && !sweets.timeBound.met)
    #expect(try !read("I will say no to overtime. We will have sex twice a week").specific.met)
    let life = try read("Repair our love life")
    #expect(!life.specific.met && !life.advice.contains { $0.contains("how often") })
  }
}
