/// What a setting is set to, checked.
package enum SettingValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)

  /// As the configuration writes it.
  package var text: String {
    switch self {
    case .text(let text): TOMLText.quoted(text)
    case .number(let number): String(number)
    case .flag(let isSet): String(isSet)
    }
  }
}
