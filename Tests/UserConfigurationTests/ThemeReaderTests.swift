import Browser
import Terminal
import Testing
import UserConfiguration

@Suite("Themes")
struct ThemeReaderTests {
  @Test func `Roles are read in words`() throws {
    let theme = try ThemeReader.theme(
      from: "# mine\n[roles] # all\ntext = 'bright-red on-17 bold'\n\"link\" = \"\"\n")
    #expect(theme[.text] == Style(foreground: .indexed(9), background: .indexed(17), attributes: .bold))
    #expect(theme[.link] == .plain && theme[.dim] == .plain)
  }

  @Test(arguments: [
    ("", nil, "a theme is one table"), ("[roles]\n[x]", nil, "a theme is one table"),
    ("roles = 1", nil, "a theme is one table"), ("[roles]\ntext = 1", 2, "text must be a text"),
    ("[roles]\n\ntxt = 'red'", 3, "there is no role txt"),
    ("[roles]\ntext = 'pink'", 2, "no colour and no attribute"),
    ("[roles]\ntext = 'red", 2, "has no end"), ("[roles]\ntext = 'red'\ntext = 'red'", 3, "stands in line 2"),
  ])
  func `What is no theme is told with its line`(text: String, line: Int?, reason: String) {
    do throws(ThemeProblem) {
      _ = try ThemeReader.theme(from: text)
      Issue.record("taken")
    } catch {
      #expect(error.line == line)
      #expect(error.reason.contains(reason))
    }
  }
}
