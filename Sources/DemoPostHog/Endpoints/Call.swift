import Recordings

/// A call that is allowed, ready to be answered.
struct Call: Sendable {
  var path: RoutedPath
  var method: String
  /// The path as it was asked for, for the links of pages.
  var rawPath: String
  var query: RequestQuery
  var body: [UInt8]
  var key: DemoKey
  /// `http://127.0.0.1:1234`, from the request.
  var origin: String

  /// The body as an object; an empty body is an empty object. Throws the 400s of the server's parser.
  func object() throws(DemoRefusal) -> JSONValue {
    if body.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) { return .object([]) }
    guard let value = try? JSONText(body).value() else { throw .parse(parseError) }
    guard case .object = value else {
      throw .invalid("Invalid data. Expected a dictionary, but got \(value.kind).")
    }
    return value
  }

  /// The page that `limit` and `offset` ask for, within links that repeat all other parameters.
  func page(_ rows: [JSONValue], default standard: Int, most: Int, counted: Bool = true) -> DemoAnswer {
    let limit = min(query.count("limit") ?? standard, most)
    let offset = query.count("offset") ?? 0
    let shown = rows.dropFirst(offset).prefix(limit)
    let next = offset + limit < rows.count ? link(limit, offset + limit) : .null
    let previous = offset > 0 ? link(limit, offset - limit) : .null
    let count: [JSONMember] = counted ? [JSONMember(name: "count", value: .integer(rows.count))] : []
    return DemoAnswer(
      json: .object(
        count + [
          JSONMember(name: "next", value: next), JSONMember(name: "previous", value: previous),
          JSONMember(name: "results", value: .array(Array(shown))),
        ]))
  }

  private func link(_ limit: Int, _ offset: Int) -> JSONValue {
    var items = query.items.filter { $0.name != "limit" && $0.name != "offset" }
    items.append(("limit", String(limit)))
    if offset > 0 { items.append(("offset", String(offset))) }
    items.sort { $0.name < $1.name }
    let text = items.map { RequestQuery.encoded($0.name) + "=" + RequestQuery.encoded($0.value) }
    return .string(origin + rawPath + "?" + text.joined(separator: "&"))
  }

  private var parseError: String {
    let text = String(decoding: body, as: UTF8.self)
    let rest = text.dropFirst().drop { $0 == " " }
    if text.hasPrefix("{"), let next = rest.first, next != "\"", next != "}" {
      let column = text.count - rest.count
      return "JSON parse error - Expecting property name enclosed in double quotes: line 1 column "
        + "\(column + 1) (char \(column))"
    }
    return "JSON parse error - Expecting value: line 1 column 1 (char 0)"
  }
}

extension JSONValue {
  /// Python's name of the kind.
  var kind: String {
    switch self {
    case .null: "NoneType"
    case .bool: "bool"
    case .integer: "int"
    case .number: "float"
    case .string: "str"
    case .array: "list"
    case .object: "dict"
    }
  }

  /// Reads what Django takes for a boolean; throws the field's 400 for everything else.
  func boolean(_ name: String) throws(DemoRefusal) -> Bool {
    switch self {
    case .bool(let bool): return bool
    case .integer(1), .string("true"), .string("True"), .string("1"), .string("yes"), .string("on"):
      return true
    case .integer(0), .string("false"), .string("False"), .string("0"), .string("no"), .string("off"):
      return false
    case .null: throw .invalid("This field may not be null.", attribute: name, code: "null")
    case .integer, .number, .string, .array, .object:
      throw .invalid("Must be a valid boolean.", attribute: name)
    }
  }
}
