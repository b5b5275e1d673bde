import Recordings

/// Reads `SELECT … FROM events WHERE … ORDER BY timestamp LIMIT n`; refuses everything else as the server
/// refuses what it cannot do.
struct HogQLParser {
  private var rest: ArraySlice<HogQLToken>
  private let values: JSONValue

  init(_ text: String, values: JSONValue) throws(DemoRefusal) {
    rest = try HogQLToken.tokens(text)[...]
    self.values = values
  }

  mutating func query() throws(DemoRefusal) -> HogQLQuery {
    var query = HogQLQuery()
    try expect("SELECT")
    repeat { query.columns.append(try column()) } while accept(symbol: ",")
    try expect("FROM")
    try expect("events")
    if accept("WHERE") { query.condition = try any() }
    if accept("ORDER") { query.isDescending = try order() }
    if accept("LIMIT") { query.limit = min(HogQLQuery.mostRows, try number()) }
    if accept("OFFSET") {
      throw .invalid("OFFSET is not supported in API queries. Page by the last row's timestamp instead.")
    }
    _ = accept(symbol: ";")
    guard rest.isEmpty else { throw unexpected }
    return query
  }

  private mutating func order() throws(DemoRefusal) -> Bool {
    try expect("BY")
    guard try column() == .timestamp else { throw .invalid("The demo orders events by timestamp only") }
    let isDescending = accept("DESC")
    _ = accept("ASC")
    while accept(symbol: ",") {
      _ = try column()
      if !accept("ASC") { _ = accept("DESC") }
    }
    return isDescending
  }

  private mutating func any() throws(DemoRefusal) -> HogQLCondition {
    var conditions = [try all()]
    while accept("OR") { conditions.append(try all()) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func all() throws(DemoRefusal) -> HogQLCondition {
    var conditions = [try comparison()]
    while accept("AND") { conditions.append(try comparison()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func comparison() throws(DemoRefusal) -> HogQLCondition {
    if let columns = try tuple() {
      let sign = try sign()
      return .compare(columns, sign, try list().map { HogQLValue($0) })
    }
    if accept(symbol: "(") {
      let inner = try any()
      guard accept(symbol: ")") else { throw unexpected }
      return inner
    }
    let column = try column()
    if accept("IN") { return .isOneOf(column, Set(try list().compactMap(\.text))) }
    let sign = try sign()
    return .compare([column], sign, [HogQLValue(try value())])
  }

  /// `(timestamp, uuid)`, told from a bracket around a condition by its comma.
  private mutating func tuple() throws(DemoRefusal) -> [HogQLColumn]? {
    let start = Array(rest.prefix(3))
    guard start.count == 3, start[0] == .symbol("("), start[2] == .symbol(",") else { return nil }
    rest.removeFirst()
    var columns: [HogQLColumn] = []
    repeat { columns.append(try column()) } while accept(symbol: ",")
    guard accept(symbol: ")") else { throw unexpected }
    return columns
  }

  private mutating func list() throws(DemoRefusal) -> [JSONValue] {
    guard accept(symbol: "(") || accept(symbol: "[") else { return try value().elements }
    var list: [JSONValue] = []
    repeat { list.append(try value()) } while accept(symbol: ",")
    guard accept(symbol: ")") || accept(symbol: "]") else { throw unexpected }
    return list
  }

  private mutating func value() throws(DemoRefusal) -> JSONValue {
    switch rest.popFirst() {
    case .string(let text)?: return .string(text)
    case .number(let number)?: return .integer(number)
    case .placeholder(let name)?:
      guard let value = values[name] else { throw .invalid("Unresolved placeholder: {\(name)}") }
      return value
    case .word(let name)? where ["toDateTime", "toDateTime64", "toUUID", "toString"].contains(name):
      let arguments = try list()
      return arguments.first ?? .null
    case .word?, .symbol?, nil: throw unexpected
    }
  }

  private mutating func column() throws(DemoRefusal) -> HogQLColumn {
    guard case .word(let name)? = rest.popFirst() else { throw unexpected }
    if name == "toString", accept(symbol: "(") {
      let inner = try column()
      guard accept(symbol: ")") else { throw unexpected }
      return inner
    }
    return try HogQLColumn(name)
  }

  private mutating func sign() throws(DemoRefusal) -> String {
    guard case .symbol(let sign)? = rest.popFirst(), ["=", "!=", "<", "<=", ">", ">="].contains(sign) else {
      throw unexpected
    }
    return sign
  }

  private mutating func number() throws(DemoRefusal) -> Int {
    guard case .number(let number)? = rest.popFirst() else { throw unexpected }
    return number
  }

  private mutating func accept(_ keyword: String) -> Bool {
    guard case .word(let word)? = rest.first, word.lowercased() == keyword.lowercased() else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func accept(symbol: String) -> Bool {
    guard rest.first == .symbol(symbol) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func expect(_ keyword: String) throws(DemoRefusal) {
    guard accept(keyword) else { throw unexpected }
  }

  private var unexpected: DemoRefusal {
    .invalid("Syntax error: the demo cannot read this query at its last \(rest.count) words")
  }
}
