import Conversation
import Definitions
import Interview
import Transcript

/// The languages in which an interview can be held here: its own, and those of the translations at hand.
struct Languages {
  private let loaded: LoadedInterview
  /// The interview's own language.
  let own: Phrases
  private var translations: [Translation] = []

  /// - Parameters:
  ///   - files: Translations that were named. They win over the ones in the folder.
  ///   - folder: Where translations are installed. Those of other interviews in it are left alone. A file of phrases
  ///     there, in the language of the interview, takes the place of the English ones.
  /// - Throws: ``Failure``, `FaultyFile`.
  init(of loaded: LoadedInterview, files: [String], folder: String) throws {
    self.loaded = loaded
    var own = Phrases.english(forInterviewIn: loaded.interview.language)
    var found: [Translation] = []
    for path in files {
      let bytes = try readFile(path, limit: 4 << 20)
      found.append(try TranslationFile(bytes: bytes, name: path, of: loaded.interview).translation)
    }
    for name in folderNames(folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = "\(folder)/\(name)"
      let bytes = try readFile(path, limit: 4 << 20)
      guard let head = FileHead(of: bytes) else { continue }
      if head.format == PhrasesFile.format, head.language?.lowercased() == own.language.lowercased() {
        own = try PhrasesFile(bytes: bytes, name: path).phrases
      }
      guard head.format == TranslationFile.format, head.of == loaded.interview.id else { continue }
      found.append(try TranslationFile(bytes: bytes, name: path, of: loaded.interview).translation)
    }
    self.own = own
    for translation in found {
      let tag = translation.phrases.language.lowercased()
      guard !translations.contains(where: { $0.phrases.language.lowercased() == tag }) else { continue }
      translations.append(translation)
    }
  }

  /// The id of the interview.
  var interview: String { loaded.interview.id }

  /// The interview's own language first.
  var all: [Phrases] { [own] + translations.map(\.phrases) }

  /// The tag of the language that somebody asks for: the same, or a wider one (`es` for `es-MX`), or the only
  /// narrower one (`es-MX` for `es`), as RFC 4647 looks languages up.
  ///
  /// - Throws: ``Failure/noSuchLanguage(_:known:)``.
  func tag(for asked: String) throws -> String {
    let tags = all.map(\.language)
    var wanted = asked.lowercased()
    while !wanted.isEmpty {
      if let tag = tags.first(where: { $0.lowercased() == wanted }) { return tag }
      wanted = wanted.split(separator: "-").dropLast().joined(separator: "-")
    }
    let narrower = tags.filter { $0.lowercased().hasPrefix(asked.lowercased() + "-") }
    if let tag = narrower.first, narrower.count == 1 { return tag }
    throw Failure.noSuchLanguage(asked, known: all.map { "\($0.language) (\($0.languageName))" })
  }

  /// The interview and the phrases in one of the languages; nil where it is none of them.
  subscript(tag: String) -> (interview: LoadedInterview, phrases: Phrases)? {
    if tag.lowercased() == own.language.lowercased() { return (loaded, own) }
    guard
      let translation = translations.first(where: { $0.phrases.language.lowercased() == tag.lowercased() })
    else { return nil }
    let interview = loaded.interview.translated(by: translation)
    return (LoadedInterview(interview: interview, sha256: loaded.sha256), translation.phrases)
  }
}

extension Engine {
  /// The engine of a visit in one language.
  init(_ language: (interview: LoadedInterview, phrases: Phrases), _ config: Config) {
    self.init(
      interview: language.interview.interview, settings: config.texts(in: language.phrases),
      phrases: language.phrases, hear: loadHearing())
  }
}
