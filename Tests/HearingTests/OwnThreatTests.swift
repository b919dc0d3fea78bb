import Hearing
import Interview
import Testing

@Suite("Threats of the speaker's own, and being held")
struct OwnThreatTests {
  private func dangers(_ text: String) throws -> [FlaggedWords] { try bundled.get().hearForInterview(text).flags }

  @Test(
    "are heard plainly as violence",
    arguments: [
      "i want to hurt him", "i could kill her some nights", "i am going to kill her", "i might hurt my wife",
      "I'm gonna strangle him", "I will kill my husband", "sometimes I really want to hit her", "I keep having urges to stab him",
      "I think about killing my partner", "I'd like to shoot him", "I have a gun and a plan", "I bought a pistol for her",
      "he owns a gun", "he has a gun", "She keeps a shotgun in the closet", "he forces me", "My husband forced himself on me",
      "I feel like I could choke her",
    ])
  func violence(_ text: String) throws { #expect(try dangers(text).contains { $0.flag == .violence && $0.level == .high }) }

  @Test(
    "against a child are heard plainly",
    arguments: [
      "i hurt my baby", "I shook my baby", "I might hurt my son", "I want to hit my kids sometimes", "I slapped our daughter",
      "I have thoughts of drowning my newborn", "i am going to hurt my child",
    ])
  func child(_ text: String) throws { #expect(try dangers(text).contains { $0.flag == .childSafety && $0.level == .high }) }

  @Test("a weapon and a plan may be meant for oneself, too", arguments: ["i have a gun and a plan", "I have a plan and pills"])
  func plan(_ text: String) throws { #expect(try dangers(text).contains { $0.flag == .selfHarm && $0.level == .high }) }

  @Test(
    "control of several kinds at once is met, and alerts nobody",
    arguments: ["he keeps all the money and i may not see my sister", "She checks my phone and I am not allowed to see friends"])
  func control(_ text: String) throws { #expect(try dangers(text).contains { $0.flag == .control && $0.level == .some }) }

  @Test("one controlling habit is left to the therapist", arguments: ["he checks my phone", "She keeps all the money", "he is so controlling"])
  func habit(_ text: String) throws { #expect(try !dangers(text).contains { $0.flag == .control }) }

  @Test(
    "other ways of hurting, and of killing time, are none",
    arguments: [
      "I don't want to hurt him", "I would never hurt my wife", "I might hurt her feelings", "I could hurt him if I left",
      "I want to beat him at chess", "I will shoot her a text", "I am afraid that leaving will hurt my kids", "I never hit my kids",
      "I want to be kind to him and not hurt him", "I would kill for a day off", "We could kill time together", "I want to hit the gym",
      "He forces me to think about it", "I have a plan for us", "I may not see it his way", "He has all the time in the world",
      "I would hurt him by telling the truth", "I could never kill a fly", "I want to help her", "I could hug him all day",
    ])
  func quiet(_ text: String) throws { #expect(try dangers(text).isEmpty) }

  @Test(
    "words of danger are not quoted back as an area, and an area with no other words is not named",
    arguments: [
      "he will kill me", "He hits me and throws plates when we argue about money", "I want to die since he cheated on me",
      "We fight all the time and he choked me", "He shoves me and then the silent treatment starts",
    ])
  func quoting(_ text: String) throws {
    let (areas, flags) = try bundled.get().hearForInterview(text)
    #expect(!flags.isEmpty)
    for area in areas {
      #expect(!area.words.isEmpty)
      for words in area.words { #expect(!flags.contains { $0.words.contains { $0.contains(words) || words.contains($0) } }, "\(words)") }
    }
    if text == "he will kill me" { #expect(areas.isEmpty) }
  }
}
