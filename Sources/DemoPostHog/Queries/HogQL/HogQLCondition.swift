import Recordings

/// What follows `WHERE`.
indirect enum HogQLCondition: Sendable {
  case all([HogQLCondition])
  case any([HogQLCondition])
  /// Columns are compared in their order, as tuples are.
  case compare([HogQLColumn], String, [HogQLValue])
  /// A page of rows names a hundred sessions.
  case isOneOf(HogQLColumn, Set<String>)

  func matches(_ row: EventRow) -> Bool {
    switch self {
    case .all(let conditions): conditions.allSatisfy { $0.matches(row) }
    case .any(let conditions): conditions.contains { $0.matches(row) }
    case .isOneOf(let column, let values): row.value(column).text.map(values.contains) ?? false
    case .compare(let columns, let sign, let values):
      Self.holds(sign, zip(columns, values).lazy.map { row.order($0, $1) }.first { $0 != 0 } ?? 0)
    }
  }

  private static func holds(_ sign: String, _ order: Int) -> Bool {
    switch sign {
    case "=": order == 0
    case "!=": order != 0
    case "<": order < 0
    case "<=": order <= 0
    case ">": order > 0
    default: order >= 0  // String
    }
  }

  /// The sessions that all matching rows belong to; `nil` where the condition names none.
  var sessions: [String]? {
    switch self {
    case .all(let conditions): conditions.lazy.compactMap(\.sessions).first
    case .any: nil
    case .isOneOf(let column, let values): column.namesSession ? values.sorted() : nil
    case .compare(let columns, let sign, let values):
      columns.first?.namesSession == true && sign == "=" ? values.map(\.text) : nil
    }
  }
}

extension HogQLColumn {
  /// `$recording_observed` has the session in a property of its own.
  fileprivate var namesSession: Bool { self == .sessionID || self == .property("session_id") }
}
