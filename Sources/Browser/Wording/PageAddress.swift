/// The parts of a page's address.
enum PageAddress {
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
