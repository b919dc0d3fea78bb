import Testing

@testable import Sharing

@Suite struct `Markdown for the couple` {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("[us](http://x.example)", "\\[us\\](http\\://x.example)"), ("![](x)", "!\\[\\](x)"),
    ("see http://x.example or www.x.example", "see http\\://x.example or www\\.x.example"),
    ("# big", "\\# big"), ("not # big", "not # big"), ("a | b", "a \\| b"), ("1. one", "1\\. one"), ("2) two", "2\\) two"),
    ("at 5. Then", "at 5. Then"), ("- dash - dash", "\\- dash - dash"), ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
    ("two\nlines", "two lines"), ("back\\slash", "back\\\\slash"), ("`code`", "\\`code\\`"), ("*a* _b_ ~c~ $d$", "\\*a\\* \\_b\\_ \\~c\\~ \\$d\\$"),
    ("me@x.example", "me\\@x.example"), ("\u{1B}[31mred\u{7}", "\\[31mred"), ("\u{202E}abc", "abc"), ("when: now", "when: now"),
  ])
  func `no text of a person's acts as markup`(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }
}
