package import Foundation
import Glibc

/// How clocks stand at a place, and what that is called.
///
/// The local zone is the C library's in both: Foundation reads `TZ` in another way, and would show the time
/// of one zone under the name of another.
package struct Zone: Hashable, Sendable {
  private enum Source: Hashable {
    case system
    case foundation(TimeZone, name: String?)
  }

  private let source: Source

  /// As `TZ` and `/etc/localtime` say, in any form that the C library takes.
  package static let local = Zone(source: .system)
  package static let gmt = Zone(.gmt)

  private init(source: Source) { self.source = source }

  /// `name`: what it is always called.
  package init(_ zone: TimeZone, called name: String? = nil) { source = .foundation(zone, name: name) }

  /// `Europe/Berlin`; nil where no zone has that name.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.init(zone)
  }

  /// How many seconds clocks there are ahead of Greenwich's.
  package func secondsFromGMT(for date: Date) -> Int {
    switch source {
    case .system: Self.local(at: date) { $0.tm_gmtoff } ?? 0
    case .foundation(let zone, _): zone.secondsFromGMT(for: date)
    }
  }

  /// `CET`; its offset where it has no name of letters.
  package func name(at date: Date) -> String {
    let name: String? =
      switch source {
      case .system: Self.local(at: date) { $0.tm_zone.map { String(cString: $0) } } ?? nil
      case .foundation(let zone, let name): name ?? zone.abbreviation(for: date)
      }
    if let name, (1...6).contains(name.count), name.allSatisfy({ $0.isASCII && $0.isLetter }) { return name }
    return "UTC" + ISODate.offsetText(secondsFromGMT(for: date))
  }

  private static func local<Value>(at date: Date, _ read: (tm) -> Value) -> Value? {
    var seconds = time_t(CivilTime.seconds(of: date))
    var parts = tm()
    return localtime_r(&seconds, &parts) == nil ? nil : read(parts)
  }
}
