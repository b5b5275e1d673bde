import Recordings

/// Reads plain command lines without the parser.
extension BrowseRequest {
  /// What a line of the browser's own options asks for, each written in full and its value a word of its own.
  /// Nil for any other line, one that is wrong too: the parser reads that, and has the words for what is
  /// wrong.
  package init?(plain words: some Sequence<String>) {
    self.init()
    var words = words.makeIterator()
    var isDemo = false
    var demo = 2_000
    while let word = words.next() {
      switch word {
      case "--demo": isDemo = true
      case "--read-only": isReadOnly = true
      case "--no-cache": connection.cache.isKept = false
      case "--insecure-http": connection.allowsPlainHTTP = true
      case "--demo-recordings":
        guard let count = words.next().flatMap({ Int($0) }), DemoCount.range ~= count else { return nil }
        demo = count
      case let word where !word.hasPrefix("-"):
        guard opened == nil, let named = OpenedRecording(word) else { return nil }
        opened = named
      default:  // String
        guard let value = words.next(), !value.isEmpty, !value.hasPrefix("-"), read(value, of: word) else {
          return nil
        }
      }
    }
    if isDemo { connection.demoRecordings = demo }
  }

  /// False where there is no such option, or none with such a value.
  private mutating func read(_ value: String, of option: String) -> Bool {
    switch option {
    case "--host": connection.host = value
    case "--theme": theme = value
    case "--limits":
      guard let known = KnownLimits(rawValue: value) else { return false }
      connection.limits = known.assumption
    case "--project":
      guard let number = Int(value), number >= 1 else { return false }
      connection.project = number
    case "--cache-limit":
      guard let size = Int(value), CacheRequest.limits ~= size else { return false }
      connection.cache.limit = size << 20
    case "--keep-names":
      guard let days = Int(value), Self.days ~= days else { return false }
      namesKept = days
    case "--read-ahead":
      guard let known = ReadAhead(rawValue: value) else { return false }
      readAhead = known
    case "--idle-descriptor":
      guard let number = Int32(value) else { return false }
      idleDescriptor = number
    default: return false  // String
    }
    return true
  }
}
