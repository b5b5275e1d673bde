import Recordings

/// Prints JSON of a recording with a line for each member, packed parts opened. It reads bytes in order, without
/// recursion into the JSON, so neither depth nor damage stops it; it ends when its section is full.
struct EventJSONPrinter {
  /// Values of members with secret names are hidden, and bodies, which are shown with their request.
  let hidesSecrets: Bool
  /// Whether what was typed is hidden.
  var hidesText = false
  private var fields: CompressedField
  private var line = ""
  private var depth = 0
  private var name: String?
  /// The last member `name` had this value: the member `value` beside it says more.
  private var named = ""
  /// How many packed parts are open, one inside of the other.
  private var opened = 0

  private static let deepestPacking = 3

  init(hidesSecrets: Bool, limits: SnapshotLimits = .standard) {
    self.hidesSecrets = hidesSecrets
    fields = CompressedField(limits: limits)
  }

  mutating func print(_ json: JSONText, to writer: inout DetailWriter) {
    json.bytes.withUnsafeBufferPointer { printAll($0, to: &writer) }
    endLine(&writer)
  }

  private mutating func printAll(_ bytes: UnsafeBufferPointer<UInt8>, to writer: inout DetailWriter) {
    var place = 0
    while place < bytes.count {
      guard !writer.isFull else { return writer.cut() }
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(bytes, &place, &writer)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        endLine(&writer)
        depth = max(0, depth - 1)
        line.unicodeScalars.append(Unicode.Scalar(bytes[place]))
      case UInt8(ascii: ","):
        line += ","
        endLine(&writer)
        name = nil
      case UInt8(ascii: ":"): line += ": "
      case UInt8(ascii: "\""):
        string(bytes, &place, &writer)
        continue
      case 0...0x20: break
      default:  // UInt8
        scalar(bytes, &place)
        continue
      }
      place += 1
    }
  }

  private mutating func open(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ writer: inout DetailWriter
  ) {
    line.unicodeScalars.append(Unicode.Scalar(bytes[place]))
    // In ASCII each closing bracket stands two behind its opening one.
    if place + 1 < bytes.count, bytes[place + 1] == bytes[place] + 2 {
      line.unicodeScalars.append(Unicode.Scalar(bytes[place + 1]))
      place += 1
      return
    }
    endLine(&writer)
    depth += 1
  }

  private mutating func endLine(_ writer: inout DetailWriter) {
    guard !line.isEmpty else { return }
    writer.line(line[...], indent: min(depth, 20) * 2)
    line = ""
  }

  /// A number or a word.
  private mutating func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
    let end = bytes[place...].firstIndex { $0 <= 0x20 || ",:{}[]\"".utf8.contains($0) } ?? bytes.count
    let text = PageText.clean(UnsafeBufferPointer(rebasing: bytes[place..<end]), limit: 40)
    line += substitute.map { "\"\($0)\"" } ?? text
    place = end
  }

  /// What is shown instead of the current member's value.
  private var substitute: String? {
    guard let name else { return nil }
    if hidesText, name == "text" { return SecretNames.shownInstead }
    guard hidesSecrets else { return nil }
    if ["requestBody", "responseBody"].contains(name) { return "… (shown with its request)" }
    let isSecret = SecretNames.hides(name) || name == "value" && SecretNames.hides(named)
    return isSecret ? SecretNames.shownInstead : nil
  }
}

extension EventJSONPrinter {
  private mutating func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ writer: inout DetailWriter
  ) {
    let content = Self.content(bytes, at: place)
    place = min(bytes.count, content.upperBound + 1)
    if bytes[place...].first(where: { $0 > 0x20 }) == UInt8(ascii: ":") {
      let text = Self.text(bytes[content])
      name = text
      line += "\"\(text)\""
    } else if let substitute {
      line += "\"\(substitute)\""
    } else if opened < Self.deepestPacking, Self.isPacked(bytes[content]),
      let json = try? fields.open(bytes[content])
    {
      opened += 1
      json.bytes.withUnsafeBufferPointer { printAll($0, to: &writer) }
      opened -= 1
    } else {
      let text = SecretParameters.removedIfAddress(Self.text(bytes[content]))
      if name == "name" { named = text }
      line += "\"\(text)\""
    }
  }

  /// Escapes stay as they stand: they are plain letters.
  private static func text(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    PageText.clean(UnsafeBufferPointer(rebasing: content), limit: DetailWriter.width - 200)
  }

  /// Between the quotes.
  private static func content(_ bytes: UnsafeBufferPointer<UInt8>, at quote: Int) -> Range<Int> {
    var reader = JSONReader(bytes)
    reader.move(to: quote)
    return (try? reader.content()) ?? min(quote + 1, bytes.count)..<bytes.count
  }

  /// Gzip, each byte as a character.
  private static func isPacked(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard content.count >= 18 else { return false }
    return content.starts(with: "\\u001f\u{8B}".utf8) || content.starts(with: "\\u001f\\u008b".utf8)
      || content.starts(with: "\u{1F}\u{8B}".utf8) || content.starts(with: "\\u001F\\u008B".utf8)
  }
}
