/// The parts of a page's address.
package enum PageAddress {
  /// The path: the host is the same in nearly every row. Percent-encoding is read.
  package static func shown(_ url: String) -> String {
    guard let path = path(of: url.utf8) else {
      return behindScheme(of: url.utf8).map { String(Substring($0)) } ?? url
    }
    // Readable words instead of %E6%97%A5; what they hold is sanitised like any other text.
    return PercentDecoding.decoded(Substring(path))
  }

  /// From the slash behind the host on; nil where there is no host, or nothing behind it.
  static func path<Bytes: Collection<UInt8>>(of url: Bytes) -> Bytes.SubSequence? {
    guard let rest = behindScheme(of: url), let slash = rest.firstIndex(of: UInt8(ascii: "/")) else {
      return nil
    }
    return rest[slash...]
  }

  /// Nil where it has none.
  static func behindScheme<Bytes: Collection<UInt8>>(of url: Bytes) -> Bytes.SubSequence? {
    guard let colon = url.firstIndex(of: UInt8(ascii: ":")), url[colon...].starts(with: "://".utf8) else {
      return nil
    }
    return url[colon...].dropFirst(3)
  }
}
