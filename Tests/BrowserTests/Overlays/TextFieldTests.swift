import Browser
import Terminal
import Testing

@Suite("A line of text being written")
struct TextFieldTests {
  private func field(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.type(key) }
    return field
  }

  /// The text with a bar where the cursor stands.
  private func picture(_ field: TextField) -> String {
    String(field.text.prefix(field.cursor)) + "|" + String(field.text.dropFirst(field.cursor))
  }

  @Test func `What is written comes before the cursor, which begins at the end`() {
    #expect(picture(field("Bug", "s")) == "Bugs|")
    #expect(picture(field("Bgs", .left, .left, "u")) == "Bu|gs")
    #expect(picture(field("ugs", .home, "B")) == "B|ugs")
  }

  @Test(arguments: [
    (Key.left, "ab|c"), (.control("b"), "ab|c"), (.home, "|abc"), (.control("a"), "|abc"), (.right, "abc|"),
    (.control("f"), "abc|"), (.end, "abc|"), (.control("e"), "abc|"),
  ])
  func `The keys of a shell move the cursor, no further than the text goes`(key: Key, result: String) {
    #expect(picture(field("abc", key)) == result)
  }

  @Test func `The cursor does not leave the text on either side`() {
    #expect(picture(field("a", .left, .left, .left)) == "|a")
    #expect(picture(field("a", .left, .right, .right)) == "a|")
  }

  @Test
  func `Backspace takes the character before the cursor, Delete the one at it; at the ends neither does`() {
    #expect(picture(field("abc", .left, .backspace)) == "a|c")
    #expect(picture(field("abc", .left, .control("h"))) == "a|c")
    #expect(picture(field("abc", .left, .delete)) == "ab|")
    #expect(picture(field("abc", .delete)) == "abc|")
    #expect(picture(field("abc", .home, .backspace)) == "|abc")
    #expect(picture(field("", .backspace, .delete)) == "|")
  }

  @Test func `^U takes all before the cursor, ^K all from it on`() {
    #expect(picture(field("one two", .left, .left, .left, .control("u"))) == "|two")
    #expect(picture(field("one two", .left, .left, .left, .control("k"))) == "one |")
    #expect(picture(field("", .control("u"), .control("k"))) == "|")
  }

  @Test func `^W takes the word before the cursor and the blanks after it; what follows stays`() {
    #expect(picture(field("one two  ", .control("w"))) == "one |")
    #expect(picture(field("one two", .left, .control("w"))) == "one |o")
    #expect(picture(field("one", .control("w"), .control("w"))) == "|")
    #expect(picture(field("one two", .home, .control("w"))) == "|one two")
  }

  @Test func `Other keys are not of writing, and change nothing`() {
    var field = field("abc", .left)
    let before = field
    for key in [Key.enter, .escape, .tab, .up, .pageDown, .function(1), .control("x")] {
      let isOfWriting = field.type(key)
      #expect(!isOfWriting, "\(key)")
    }
    #expect(field == before)
  }

  @Test func `A wide character is one character and two columns`() {
    #expect(picture(field("日本", .left, "x")) == "日x|本")
    #expect(picture(field("日本", .backspace)) == "日|")
    let shown = field("日本", .left).shown(in: 20)
    #expect(shown.text == "日本")
    #expect(shown.column == 2)
  }

  @Test func `A combining character joins the one before the cursor, which stays where it is`() {
    let field = field("cafex", .left, "\u{301}")
    #expect(picture(field) == "cafe\u{301}|x")
    #expect(field.cursor == 4)
    #expect(field.shown(in: 20).column == 4)
    var alone = TextField("x")
    for key in [Key.home, "\u{301}", "e", .backspace, .backspace, .right, .backspace] { _ = alone.type(key) }
    #expect(alone.cursor <= alone.text.count)
  }

  @Test func `A character of several scalars goes as one`() {
    #expect(picture(field("a👩‍👩‍👧b", .left, .backspace)) == "a|b")
    #expect(picture(field("e\u{301}", .backspace)) == "|")
  }

  @Test
  func `A field narrower than its text shows the part with the cursor in it, and says that some is cut off`()
  {
    var field = field("The longest name of all")
    let end = field.shown(in: 8)
    #expect(end.text == "~of all")
    #expect(end.column == 7)
    _ = field.type(.home)
    let start = field.shown(in: 8)
    #expect(start.text.hasPrefix("The long"))
    #expect(start.column == 0)
  }

  @Test(arguments: 0...12)
  func `The cursor stays in the field at any width and any place`(columns: Int) {
    var field = TextField("日本語 and ascii e\u{301}")
    for _ in 0...field.text.count {
      let column = field.shown(in: columns).column
      #expect((0..<max(1, columns)).contains(column), "\(field.cursor): \(column)")
      _ = field.type(.left)
    }
  }
}
