/// The address of a page or request, taken apart. Cleaned, and without what looks like a secret.
package struct PageURL: Equatable, Sendable {
  /// With the port; empty where the address has none.
  package let host: String
  /// With the query and a route behind `#`; at least `/`.
  package let path: String
  /// An anchor within the page, with `#`; empty where there is none.
  package let anchor: String

  package static let limit = 300

  package init(_ address: String) {
    let address = PageText.clean(String(address.prefix(4_096)), limit: 2_000)
    var rest = Substring(address)
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      rest = rest[colon...].dropFirst()
    }
    let hasHost = rest.hasPrefix("//")
    if hasHost { rest = rest.dropFirst(2) }
    let end = hasHost ? rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex : rest.startIndex
    host = Self.withoutUser(rest[..<end])
    let (path, fragment) = Self.split(rest[end...], at: "#")
    let isRoute = fragment.hasPrefix("#/") || fragment.hasPrefix("#!")
    let shown = SecretParameters.removed(from: String(path)) + (isRoute ? String(fragment) : "")
    let isWhole = shown.hasPrefix("/") || address.hasPrefix("about:")
    self.path = PageText.clean(isWhole ? shown : "/" + shown, limit: Self.limit)
    anchor = isRoute ? "" : PageText.clean(SecretParameters.removed(from: String(fragment)), limit: 80)
  }

  /// Mobile apps tell the name of a screen instead of an address.
  static func isScreenName(_ text: String) -> Bool {
    !text.utf8.contains { [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?")].contains($0) }
  }

  private static func withoutUser(_ host: Substring) -> String {
    String(host.split(separator: "@", omittingEmptySubsequences: false).last ?? host)
  }

  private static func split(_ text: Substring, at sign: Character) -> (Substring, Substring) {
    let place = text.firstIndex(of: sign) ?? text.endIndex
    return (text[..<place], text[place...])
  }

  /// Without the query.
  package var pathOnly: String { String(Self.split(Self.split(path[...], at: "?").0, at: "#").0) }

  /// The query's names alone: `/search?q=…`.
  package var withoutValues: String { SecretParameters.valuesRemoved(from: path) }
}
