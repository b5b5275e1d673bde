package import Foundation

/// What a zone is called in winter and in summer: `CET`, `CEST`. Asked of the system once, because a name
/// costs more than drawing a row.
package struct ZoneNames: Hashable, Sendable {
  package let zone: TimeZone
  private let names: [Int: String]

  /// `abbreviation` is asked first: Foundation knows no more than `GMT+1` for most zones.
  package init(_ zone: TimeZone, abbreviation: (Date) -> String? = { _ in nil }) {
    self.zone = zone
    // Both halves of a recent year; a zone that changed its rules since falls back to its offset.
    let moments = [1_768_000_000, 1_784_000_000].map { Date(timeIntervalSince1970: $0) }
    names = Dictionary(
      moments.map {
        (zone.secondsFromGMT(for: $0), abbreviation($0) ?? zone.abbreviation(for: $0) ?? zone.identifier)
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name in force at a moment.
  package subscript(date: Date) -> String {
    let offset = zone.secondsFromGMT(for: date)
    if let name = names[offset] { return name }
    return "UTC" + ISODate.offsetText(offset)
  }
}
