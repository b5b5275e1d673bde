/// What stands behind a name. Fractions and dates have no use in a configuration, and are refused.
package enum TOMLValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([TOMLElement])
  case table(TOMLTable)

  /// In words: what was found where something else was expected.
  package var kind: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .flag: "true or false"
    case .list: "a list"
    case .table: "a table"
    }
  }
}
