/// The elements of a click as autocapture writes them, nearest first:
/// `button.primary:attr__aria-label="Pay"nth-child="2"text="Pay now";form:…`.
enum ElementsChain {
  /// What the nearest element is called: its text, a label, or its tag.
  static func label(_ chain: String) -> String? {
    var reader = ChainReader(chain)
    let tag = reader.tag()
    var labels: [String: String] = [:]
    while let (name, value) = reader.attribute() {
      if names.contains(name), !value.isEmpty, labels[name] == nil { labels[name] = value }
    }
    return names.lazy.compactMap { labels[$0] }.first ?? tag
  }

  /// The first that is there counts.
  private static let names = ["text", "attr__aria-label", "attr__title", "attr__placeholder", "attr__name"]
}

/// Reads the first element of a chain.
private struct ChainReader {
  private var rest: Substring.UTF8View

  init(_ chain: String) { rest = Substring(chain).utf8 }

  /// `button` of `button.primary.large:`; nil where there is none.
  mutating func tag() -> String? {
    let end = rest.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") } ?? rest.endIndex
    let tag = rest[..<end].prefix { $0 != UInt8(ascii: ".") }
    rest = rest[end...]
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    return tag.isEmpty ? nil : String(Substring(tag))
  }

  /// The next `name="value"`; nil at the element's end, and where the chain is no such thing.
  mutating func attribute() -> (name: String, value: String)? {
    guard rest.first != UInt8(ascii: ";"), let equals = rest.firstIndex(of: UInt8(ascii: "=")) else {
      return nil
    }
    let name = String(Substring(rest[..<equals]))
    rest = rest[equals...].dropFirst()
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    rest = rest.dropFirst()
    return (name, value())
  }

  /// Up to the closing quote; `\"` is one of the text.
  private mutating func value() -> String {
    var value: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        value.append(next)
      } else {
        value.append(byte)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}
