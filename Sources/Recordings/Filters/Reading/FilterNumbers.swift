/// Numbers and times of a line, as digits only.
enum FilterNumbers {
  /// No larger than what a `Double` holds exactly.
  private static let largest = 1_000_000_000_000_000

  static func whole(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return nil
    }
    return number <= largest ? number : nil
  }

  /// `12`, `12.5`, with four places at most.
  static func decimal(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, whole(String(first)) != nil else { return nil }
    if parts.count == 1 { return Double(text) }
    guard parts.count == 2, first.count <= 9, parts[1].count <= 4, whole(String(parts[1])) != nil else {
      return nil
    }
    return Double(text)
  }

  /// With a sign, as a property may have one.
  static func signed(_ text: String) -> Double? {
    guard text.hasPrefix("-") else { return decimal(text) }
    return decimal(String(text.dropFirst())).flatMap { $0 == 0 ? nil : -$0 }
  }

  /// `90`, `90s`, `5m`, `1h30m`, in seconds; nil for anything else, and for what is too large.
  static func seconds(_ text: String) -> Double? {
    if let plain = whole(text) { return Double(plain) }
    guard !text.isEmpty else { return nil }
    var total = 0
    var rest = text[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard let number = whole(String(digits)), let unit = rest.popFirst().flatMap({ units[$0] }) else {
        return nil
      }
      total += number * unit
      if total > largest { return nil }
    }
    return Double(total)
  }

  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]

  static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  static func json(_ number: Double) -> JSONValue {
    Int(exactly: number).map(JSONValue.integer) ?? .number(number)
  }

  /// `1h30m`; what is no whole number of seconds as it is.
  static func time(_ number: Double) -> String {
    guard let seconds = Int(exactly: number), seconds > 0 else { return text(number) + "s" }
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}
