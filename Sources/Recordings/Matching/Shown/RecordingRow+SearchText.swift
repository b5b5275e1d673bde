import Foundation

extension RecordingRow {
  /// What a search in the list looks at: person, page, ids, place, device, date and length.
  package func searchText(_ today: CivilTime, _ zone: Zone) -> String {
    recording?.searchText(today, zone) ?? ""
  }
}

extension Recording {
  /// Each text on a line of its own.
  func searchText(_ today: CivilTime, _ zone: Zone) -> String {
    let traits = person.traits
    let parts = [
      person.name, distinctID, startURL, startURL.map(PageAddress.shown) ?? "", id.text,
      person.uuid, traits.country, traits.browser, traits.os, traits.deviceType, snapshotSource,
      snapshotLibrary, startTime.map { Amounts.moment($0, today: today, zone: zone, wide: true) } ?? "",
      duration.map(Amounts.length) ?? "", activeShare.map(Amounts.share) ?? "",
    ]
    return (parts.compactMap { $0 } + person.distinctIDs + viewers).joined(separator: "\n")
  }
}
