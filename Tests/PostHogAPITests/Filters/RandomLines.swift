import Recordings

/// Filter lines of every kind, and what becomes of them when somebody leans on the keyboard. The same seed
/// gives the same lines.
struct RandomLines {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  private static let heads = FilterWordNames.all + ["person", "session", "nonsense", "errrors", "URL", ""]
  private static let marks = [":", ":", ":", ">", ">=", "<", "<=", "=", "~", "=~", "", "::"]
  private static let values = [
    "0", "5", "12.5", "-3", "90s", "1h30m", "30s..5m", "99999999999999999999", "yes", "no", "any",
    "error,warn",
    "mobile", "-errors", "expiry", "-7d", "-1dEnd", "mStart", "2026-11-20", "2026-11-20T09:30", "2026-02-29",
    "2026-11-20T09:30:00.25+05:30", "today", "yesterday", "all", "null", "true", "*", "\"*\"", "\"\"", "",
    "24c1276c-74d6-411f-90cc-e893e7b227e9", "/checkout?a=b&c=d#e", "\"a b\"", "\"a,b\"", "a,b,c", "acme",
    "de",
    "$rageclick", "x(plan:pro !a>5)", "x(a>5 \"b c\"~d e:*)", "x(", "\"q\\\"u\\\\o\"", "日本,李", "👩‍🚀🇩🇪",
    "\"\u{301}e\"",
    "\u{202E}\u{200B}", "[1,2]", "{\"a\":1}", "'", "\\", "\u{0}", "%41+&=",
  ]
  private static let sound = [
    "errors>0", "dur:30s..5m", "active<=1h30m", "score>=12.5", "keys=3", "viewed:no", "viewed:yes",
    "live:yes",
    "url:/checkout,\"a b\"", "url:\"\u{301}\"", "entry:/pricing?a=b", "console:\"Failed to \\\"fetch\\\"\"",
    "comment:bug", "person:mia", "person:24c1276c-74d6-411f-90cc-e893e7b227e9", "id:a,b",
    "distinct_id:日本,\"q,\"",
    "country:de", "country:DE,Germany", "browser:safari", "os:true", "lists:*", "level:error,warn",
    "source:mobile",
    "test:no", "match:any", "scope:recording", "recommended:yes", "action:12", "cohort:3", "from:-7d",
    "from:2026-09-06", "from:all",
    "to:2026-10-25",
    "to:2026-11-20T09:30", "to:-1dEnd", "order:-errors", "order:expiry", "order:start", "acme", "\"a:b !\"",
    "12:30",
    "person.plan:pro,free", "person.vip:true", "person.x:*", "person.x:\"*\"",
    "person.email~@acme.io,\"b c\"",
    "person.\"a \\\" b\">5", "session.$depth<\"5\"", "event.$browser:*", "group0.name~\u{202E}x",
    "person.$browser~x",
    "person.$geoip_country_code:DE", "session.$entry_current_url~/a", "event:$rageclick", "event:\"a (b)\"",
    "event:x(plan:pro,free !\"b c\"~\"d)\" e:* f>=1.5 g:\"\")", "mouse>999999999999999",
  ]
  private static let keys = [
    ".plan", ".$geoip_country_code", ".\"a b\"", ".null", ".日本", ".a.b", ".", ".\"\\\"\"",
  ]

  /// Mostly one that can be read.
  mutating func word() -> String {
    if below(4) > 0 { return (below(8) == 0 ? "!" : "") + one(of: Self.sound) }
    var word = below(5) == 0 ? "!" : ""
    let head = one(of: Self.heads)
    word += below(3) == 0 ? one(of: ["person", "session", "event", "group0"]) + one(of: Self.keys) : head
    return word + one(of: Self.marks) + one(of: Self.values)
  }

  /// Mostly of few words, now and then of many, or with one very long.
  mutating func line() -> String {
    var words = (0..<(below(12) == 0 ? 30 : below(4))).map { _ in word() }
    if below(40) == 0 {
      words.append("url:" + String(repeating: one(of: ["a", "é", "👩‍🚀", "\"b \""]), count: below(3000)))
    }
    return words.joined(separator: one(of: [" ", " ", "\t", "  "]))
  }

  /// With some of its characters exchanged, taken out, doubled.
  mutating func spoiled(_ line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    for _ in 0...below(4) where !scalars.isEmpty {
      let place = below(scalars.count)
      switch below(3) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(one(of: Array("\"!:(),>~. \\*\u{301}\u{7F}é".unicodeScalars)), at: place)
      default: scalars[place] = one(of: scalars)
      }
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// A value of any kind, of the names and texts that saved filters have.
  mutating func json(_ depth: Int = 0) -> JSONValue {
    switch below(depth > 3 ? 6 : 9) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2: .integer(below(100) - 5)
    case 3: .number(Double(below(1000)) / 8)
    case 4, 5: .string(one(of: Self.texts))
    case 6: .array((0..<below(4)).map { _ in json(depth + 1) })
    default: below(3) == 0 ? object(depth) : leaf(depth)
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    let names = Array(Set((0..<below(5)).map { _ in one(of: Self.names) })).sorted()
    return .object(names.map { JSONMember(name: $0, value: json(depth + 1)) })
  }

  private mutating func leaf(_ depth: Int) -> JSONValue {
    var members = [JSONMember(name: "type", value: .string(one(of: Self.types)))]
    members.append(JSONMember(name: "key", value: .string(one(of: Self.texts))))
    members.append(JSONMember(name: "operator", value: .string(one(of: Self.operators))))
    if below(5) > 0 { members.append(JSONMember(name: "value", value: json(depth + 2))) }
    if below(4) == 0 { members.append(JSONMember(name: one(of: Self.names), value: json(depth + 1))) }
    return .object(members)
  }

  /// A saved filter of today's form, whatever is in it.
  mutating func filters() -> JSONValue {
    let operand = one(of: ["AND", "OR", "and"])
    let leaves = (0..<below(5)).map { _ in leaf(1) } + (below(6) == 0 ? [json()] : [])
    let inner = JSONValue.object(["type": .string(operand), "values": .array(leaves)])
    var members = [
      JSONMember(
        name: "filter_group",
        value: below(20) == 0
          ? json() : .object(["type": "AND", "values": .array([inner] + (below(5) == 0 ? [json()] : []))]))
    ]
    for name in [
      "date_from", "date_to", "duration", "filter_test_accounts", "order", "order_direction", "limit",
      "session_ids",
    ]
    where below(2) == 0 {
      members.append(JSONMember(name: name, value: below(2) == 0 ? json() : .string(one(of: Self.texts))))
    }
    return .object(members)
  }

  private static let types = [
    "events", "actions", "log_entry", "recording", "recording", "person", "session", "cohort", "group",
    "hogql", "x",
  ]
  private static let operators = [
    "exact", "is_not", "icontains", "not_icontains", "gt", "gte", "lt", "lte", "in", "is_set", "is_not_set",
    "regex", "x",
  ]
  private static let names = [
    "type", "key", "value", "label", "uuid", "id", "name", "values", "properties", "group_type_index",
  ]
  private static let texts = [
    "duration", "active_seconds", "click_count", "visited_page", "comment_text", "snapshot_source", "level",
    "message",
    "$browser", "$geoip_country_code", "id", "DE", "error", "mobile", "null", "true", "-7d", "7d", "all",
    "2026-11-01",
    "2026-11-01T00:00:00Z", "dStart", "start_time", "console_error_count", "ASC", "AND", "OR", "a \"b\",c",
    "5", "",
  ]
}
