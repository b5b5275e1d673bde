/// Settings that one place sets: an option, a profile, the whole file.
package struct SettingValues: Hashable, Sendable {
  private var values: [Setting: SettingValue] = [:]

  package init() {}

  package subscript(setting: Setting) -> SettingValue? {
    get { values[setting] }
    set { values[setting] = newValue }
  }

  package func text(_ setting: Setting) -> String? {
    if case .text(let text)? = values[setting] { text } else { nil }
  }

  package func number(_ setting: Setting) -> Int? {
    if case .number(let number)? = values[setting] { number } else { nil }
  }

  package func flag(_ setting: Setting) -> Bool? {
    if case .flag(let isSet)? = values[setting] { isSet } else { nil }
  }
}
