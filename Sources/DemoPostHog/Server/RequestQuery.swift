/// The parameters of a URL; of a name that is given twice, the last one counts.
struct RequestQuery: Hashable, Sendable {
  var items: [(name: String, value: String)] = []
  let text: String

  init(_ text: String) {
    self.text = text
    items = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  subscript(name: String) -> String? { items.last { $0.name == name }?.value }

  /// More than any list of the demo holds.
  static let most = 1_000_000_000

  /// A positive number, as the paging of most lists reads it: everything else is `nil`.
  func count(_ name: String) -> Int? {
    guard let value = self[name].flatMap({ Int($0) }), value > 0 else { return nil }
    return min(value, Self.most)
  }

  static func == (left: RequestQuery, right: RequestQuery) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count > 1
        else {
          bytes.append(byte)
          continue
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)  // UInt8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value as Django writes it into `next`.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        String(Character(Unicode.Scalar(byte)))
      case 0x20: "+"
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)  // UInt8
      }
    }.joined()
  }
}
