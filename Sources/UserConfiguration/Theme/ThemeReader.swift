package import Browser
import Terminal

/// Reads a theme from TOML: one table `[roles]` of styles in words.
package enum ThemeReader {
  /// Unknown roles and words are refused: a slip of the pen shall not look like a taste.
  package static func theme(from text: String) throws(ThemeProblem) -> Theme {
    let table: TOMLTable
    do throws(TOMLProblem) {
      table = try TOMLReader.table(from: Array(text.utf8))
    } catch {
      throw ThemeProblem(line: error.line, reason: error.reason)
    }
    guard table.entries.count == 1, let entry = table["roles"], case .table(let roles) = entry.value else {
      throw ThemeProblem(reason: "a theme is one table [roles] of texts.")
    }
    var styles: [Role: Style] = [:]
    for entry in roles.entries {
      let (role, style) = try role(entry)
      styles[role] = style
    }
    return Theme(styles)
  }

  private static func role(_ entry: TOMLEntry) throws(ThemeProblem) -> (Role, Style) {
    let name = entry.name
    func problem(_ reason: String) -> ThemeProblem { ThemeProblem(line: entry.line, reason: reason) }
    guard case .text(let words) = entry.value else {
      throw problem("\(name.shown) must be a text, like \"red bold\".")
    }
    guard let role = Role(name: name) else { throw problem("there is no role \(name.shown).") }
    guard let style = Style(words: words) else {
      throw problem("\(name) = \"\(words.shown)\" holds a word that is no colour and no attribute.")
    }
    return (role, style)
  }
}
