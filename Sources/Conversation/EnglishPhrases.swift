// Made by Scripts/phrases from Sources/CDefinitions/data/phrases-en.yaml. Edit that file, and run the script.

extension Phrases {
  /// The program's own sentences in English. They are compiled in, so that the engine reads no file and a visit
  /// begins without one.
  public static let english = Phrases(
    language: "en", languageName: "English", sentences: englishSentences, words: englishWords)

  private static let englishSentences: [PhraseName: PhraseForms] = [
    .chooseLanguage: PhraseForms(other: "Please choose your language. Type its number."),
    .help: PhraseForms(other: """
      What you can type at any time:
      /back      go to the question before this one and change your answer
      /skip      leave this question out
      /why       why we ask this
      /repeat    show the question again
      /review    list your answers so far
      /pause     take a break; you can go on later with your visit code
      /stop      end here; your answers so far are kept
      /quit      leave fast: the screen is wiped at once (the keys Ctrl and X together do the same)
      /withdraw  end here and have all of it erased; we ask you first
      "Not sure" is always a fine answer.
      """),
    .noReason: PhraseForms(other: "It helps your therapist get to know the two of you."),
    .stopHere: PhraseForms(other: "Stop here? Your answers so far are kept. Type yes to stop, or no to go on."),
    .stopped: PhraseForms(other: "We'll stop here. Your answers so far are kept for your therapist. If you want to go on later, use your visit code."),
    .paused: PhraseForms(other: "Take your time. Your answers so far are kept. To go on later, use your visit code."),
    .idle: PhraseForms(other: "It has been quiet for a while, so we have paused. Your answers are kept. To go on, use your visit code."),
    .welcomeBack: PhraseForms(other: "Welcome back. We go on where you left off."),
    .welcomeAgain: PhraseForms(other: "Welcome back. Last time, some questions could wait. So we ask one thing again first. The rest of your answers stay as they are."),
    .changedTexts: PhraseForms(other: "What we tell you at the start has changed since you were here. Please read it again. What you told us before stays under the words you read then."),
    .changedQuestions: PhraseForms(other: "Some questions are not the same as before, so we ask them again. What you told us is kept."),
    .changedMore: PhraseForms(other: "and {count} more"),
    .changedConfidential: PhraseForms(other: "some that are just for your therapist"),
    .crisis: PhraseForms(other: """
      Our staff here can help you now. Please tell any of them. Our staff do not see what you type.

      If you think about ending your life, call or text 988, day or night. If you or someone near you is in danger now, call 911. If you are afraid of someone close to you, call the National Domestic Violence Hotline, 1-800-799-7233.

      These numbers are for the US. Elsewhere, ask our staff.
      """),
    .urgentHelp: PhraseForms(other: "If you ever need help at once, do not wait for your next visit. In the US, call 911, or call or text 988, day or night."),
    .dangerHeard: PhraseForms(other: "Thank you for telling us. You do not have to be alone with this."),
    .cryHeard: PhraseForms(other: "To leave fast, type /quit now: it wipes the screen at once."),
    .talkNow: PhraseForms(other: "Would you like to stop here and talk to a person now?"),
    .whyTalkNow: PhraseForms(other: "A person can listen and help in ways that a program cannot. Your answers so far stay saved."),
    .talkNowAgain: PhraseForms(other: "You do not have to be alone with this. Type yes to stop here and talk to a person, or no to go on."),
    .ableToGoOn: PhraseForms(other: """
      All right. Let us rest here for a moment. Breathe out slowly, and feel your feet on the floor. The questions can wait. You can still ask for a person at any time.

      Do you feel able to go on?
      """),
    .whyAbleToGoOn: PhraseForms(other: "We ask so that you set the pace. If you say no, we stop here, and that is fine."),
    .ableNotSure: PhraseForms(other: "Take your time. There is no hurry. Type yes to go on, or no to stop here."),
    .stoppedForHelp: PhraseForms(other: """
      We stop here. Thank you for your time and your care.

      Please go to the front desk and say that you would like to talk to someone. You do not have to say why.

      {urgent-help}
      """),
    .stopWord: PhraseForms(other: "To stop here, type /stop. Your answers so far are kept. To go on, just answer. {hint}"),
    .stillThere: PhraseForms(other: "Are you still there? Press any key to go on. If not, we will pause in a minute. Nothing is lost."),
    .enterToGoOn: PhraseForms(other: "Press Enter to go on"),
    .nothingBefore: PhraseForms(other: "This is the first question that can be changed here."),
    .cannotSkip: PhraseForms(other: "We need a yes or no on this one to go on. You can also type /pause or /stop."),
    .unknownCommand: PhraseForms(other: "That is not one of the commands. Type /help to see them, or // to begin an answer with a slash."),
    .wordOrCommand: PhraseForms(other: "To use the command, type {command}. If the word is your answer, type yes."),
    .unreadable: PhraseForms(other: "Some of that did not come through. Please type it again."),
    .part: PhraseForms(other: "Part {number} of {count}: {title}"),
    .earlier: PhraseForms(other: """
      Your answer so far: {answer}
      Type a new one, or /keep to leave it.
      """),
    .hintYesNo: PhraseForms(other: "Type yes or no."),
    .hintReview: PhraseForms(other: "To go on, type done. To change an answer, type its number."),
    .hintChoice: PhraseForms(other: "Type the number of one answer."),
    .hintChoices: PhraseForms(other: "Type the numbers that fit, such as 1, 3. You can choose more than one."),
    .hintScale: PhraseForms(other: "Type a number from {least} to {most}."),
    .hintNumber: PhraseForms(other: "Type a number. \"About 3\" is fine too."),
    .hintText: PhraseForms(other: "Press Enter when you are done."),
    .answerYes: PhraseForms(other: "Yes"),
    .answerNo: PhraseForms(other: "No"),
    .answerAbout: PhraseForms(other: "about {figure}"),
    .answerNotSure: PhraseForms(other: "not sure"),
    .answerSkipped: PhraseForms(other: "not answered"),
    .soFar: PhraseForms(other: "Your answers so far. You can change any of them."),
    .reviewDone: PhraseForms(other: "This is all right. Go on"),
    .whyReview: PhraseForms(other: "So that your therapist reads what you meant to say."),
    .keptForTherapist: PhraseForms(other: "[kept for your therapist]"),
    .heard: PhraseForms(other: "{area} ({words})"),
    .quoted: PhraseForms(other: "\"{words}\""),
    .partlyHeard: PhraseForms(other: "If all of it is right, type yes. If something is missing or not right, type no. Then you can say what it is about."),
    .areaCommunication: PhraseForms(other: "talking with each other"),
    .areaConflict: PhraseForms(other: "arguments"),
    .areaTrust: PhraseForms(other: "trust"),
    .areaIntimacy: PhraseForms(other: "closeness"),
    .areaBoundaries: PhraseForms(other: "time and space of your own"),
    .areaVision: PhraseForms(other: "plans for the future"),
    .areaParenting: PhraseForms(other: "raising children"),
    .didYouMean: PhraseForms(other: "Did you mean: {answer}? Type yes, or give your answer again."),
    .didYouMeanGentle: PhraseForms(other: "Thank you. Did you mean: {answer}? Type yes, or the number that comes closer. You may also type /skip."),
    .partly: PhraseForms(other: "So far we have: {answer}. We are not sure where {words} belongs. Type yes to go on like this, or give all your numbers again."),
    .both: PhraseForms(other: "{one} and {two}"),
    .notThat: PhraseForms(other: "All right. {hint}"),
    .orSkip: PhraseForms(other: "{sentence} Or type /skip to leave it out."),
    .orStaff: PhraseForms(other: "{sentence} Or ask our staff for a hand."),
    .empty: PhraseForms(other: "{hint} To leave it out, type /skip."),
    .outOfRange: PhraseForms(other: "Please type a number from {least} to {most}."),
    .severalFigures: PhraseForms(other: "Which one is closer: {low} or {high}? Please type one number."),
    .vague: PhraseForms(other: "Could you put a number on it? A rough one such as \"about 3\" is fine."),
    .sureness: PhraseForms(other: "If you mean you do not feel sure at all, type 0. If it is hard to say, type \"I don't know\"."),
    .ambiguous: PhraseForms(other: "Which comes closest? {options}"),
    .listed: PhraseForms(other: "{options}. Type its number."),
    .contradiction: PhraseForms(other: "Which one do you mean? {hint}"),
    .which: PhraseForms(other: "Thank you. Which one comes closest? {hint}"),
    .yesOrNo: PhraseForms(other: "Is that closer to a yes or to a no? \"Not sure\" is fine, too."),
    .justYesOrNo: PhraseForms(other: "Please type just yes or no."),
    .onlyOne: PhraseForms(other: "Please choose just one: the one that fits best. {hint}"),
    .wishToSkip: PhraseForms(other: "That is fine. Type /skip to leave this one out."),
    .tooLong: PhraseForms(one: "That is more than fits here. Please keep it under {most} letter. What you told us before is kept.", other: "That is more than fits here. Please keep it under {most} letters. What you told us before is kept."),
    .askScale: PhraseForms(other: "Where would you put that, from {least} to {most}? Type one number."),
    .askNumber: PhraseForms(other: "How many {unit} would that be? Type one number. A rough guess is fine."),
    .askChoice: PhraseForms(other: "Could you say that in another way? {hint}"),
    .explainYesNo: PhraseForms(other: "Just type yes or no, or \"not sure\"."),
    .explainChoice: PhraseForms(other: "Please type one number from 1 to {count}, or \"not sure\"."),
    .explainChoices: PhraseForms(other: "Please type one or more numbers from 1 to {count}, with commas between them."),
    .explainScale: PhraseForms(other: "Please type one number: {least} is \"{low}\" and {most} is \"{high}\"."),
    .explainNumber: PhraseForms(other: "Please type one number in digits, or \"not sure\"."),
    .explainText: PhraseForms(other: "Any words will do. You can also type \"not sure\"."),
    .gentleEmpty: PhraseForms(other: "Take your time. {hint} \"Not sure\" is fine, and so is /skip."),
    .gentleWishToSkip: PhraseForms(other: "That is fine. You decide what you tell us. Type /skip to leave this one out."),
    .gentleAmbiguous: PhraseForms(other: "Thank you. Which comes closest? {options} \"Not sure\" is fine, and so is /skip."),
    .gentleWhich: PhraseForms(other: "Thank you for telling us. Which of these comes closest? {hint} \"Not sure\" is fine, and so is /skip."),
    .gentleContradiction: PhraseForms(other: "Thank you. Which one do you mean? {hint} \"Not sure\" is fine, and so is /skip."),
    .gentleOnlyOne: PhraseForms(other: "Thank you. Please choose the one that comes closest. \"Not sure\" is fine, and so is /skip."),
    .gentleYesNo: PhraseForms(other: "Take your time. Type yes or no. \"Not sure\" is fine, and so is /skip."),
    .gentleChoice: PhraseForms(other: "Thank you. Take your time. Choose the number that comes closest. \"Not sure\" is fine, and so is /skip."),
    .gentleAnyNumber: PhraseForms(other: "There is no wrong answer here. Any number from 1 to {count} will do. \"Not sure\" is fine, and so is /skip."),
    .ourPractice: PhraseForms(other: "our practice"),
    .newCouple: PhraseForms(other: """
      This is the visit of partner a of couple {couple}.
      Your visit code:          {code}
      Your partner's code:      {partner-code}
      With a visit code, a visit that was paused can go on. Your partner joins with theirs, on this computer:
      {program}
      """),
    .yourOwn: PhraseForms(other: """
      This is your own interview. Nothing of your partner's is shown here.
      Your visit code: {code}
      With it, a visit that was paused can go on. Keep it to yourself.
      """),
    .yourCode: PhraseForms(other: "Your visit code: {code}"),
    .askForCode: PhraseForms(other: "Your visit has begun before. Please type your visit code to go on."),
    .handOver: PhraseForms(other: "Is your partner here to go next? Type yes to wipe the screen and hand over the keyboard, or no to end."),
    .joinsLater: PhraseForms(other: "Your partner can join later with their visit code: {code}"),
    .wrongCode: PhraseForms(other: "That code does not fit. Check it, or ask at the front desk for a new one."),
    .alreadyFinished: PhraseForms(other: "This interview is finished. Thank you: there is nothing more to do. Staff can help with changes."),
    .couldNotSave: PhraseForms(other: "That answer could not be saved, so the visit pauses here. Everything before it is kept. Please tell our staff."),
    .withdrawQuestion: PhraseForms(other: """
      Do you want to take this visit back? All that was typed in it is erased for good. Nobody can bring it back, and your therapist can no longer read it here.
      We keep only that you were here, and when you took it back. Type yes to erase it, or no to keep it.
      """),
    .withdrawn: PhraseForms(other: """
      Your visit was taken back. All that you typed here is erased. We keep only that you were here, and when you took it back.
      Thank you for coming. If you would like to talk to someone, or start again one day, please tell our staff.

      {urgent-help}
      """),
    .couldNotErase: PhraseForms(other: "We could not erase all of it just now. Please tell our staff, so that they can see to it."),
    .notWithdrawn: PhraseForms(other: "Nothing was erased. All is as it was."),
    .visitWithdrawn: PhraseForms(other: "This visit was taken back, and what was typed in it is erased. If you would like to start again, please tell our staff."),
  ]

  private static let englishWords = ReplyWords([
    .helpWanted: ["help me", "please help", "please help me", "help me please", "i need help", "i need help now", "i need someone", "call the police", "please call the police", "call 911", "call for help", "get help", "send help", "sos", "save me", "i am in danger", "im in danger", "i am not safe", "im not safe", "i am not safe here", "i do not feel safe", "i dont feel safe", "i feel unsafe"],
    .somebodyNear: ["he is here", "he is coming", "he is right here", "he is in the room", "he is behind me", "he is right behind me", "he is standing behind me", "he is sitting behind me", "he is standing here", "he is standing over me", "he is next to me", "he is right next to me", "he is standing next to me", "he is sitting next to me", "he is sitting here", "he is beside me", "he is at the door", "he is watching", "he is watching me", "he is watching me type", "he is watching me write", "he is watching this", "he is watching what i type", "he is watching the screen", "he watches me", "he watches me type", "he is looking", "he is looking at me", "he is looking at this", "he is looking at the screen", "he is looking over my shoulder", "he is reading this", "he is reading along", "he is reading it", "he is reading what i type", "he is reading over my shoulder", "he reads this", "he reads along", "he reads what i type", "he can see this", "he can see me", "he can see the screen", "he can see what i type", "he can read this", "he sees this", "he sees what i type", "he will see this", "he will read this", "he can hear me", "he found me"],
    .stop: ["stop", "stop it", "stop this", "stop now", "please stop", "i want to stop"],
    .done: ["done", "ok", "okay", "fine", "yes", "go on", "next", "all right", "continue"],
  ])
}
