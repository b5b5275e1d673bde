import Recordings
import Wording

/// Who, when and with what: what an issue needs besides what happened.
struct EvidenceFacts {
  let facts: [(name: String, value: String)]

  init(_ recording: Recording) {
    let traits = recording.person.traits
    let properties = PropertyReader(recording.person.properties)
    func version(_ name: String?, _ key: String) -> String? {
      name.map { name in properties[key].map { "\(name) \($0)" } ?? name }
    }
    let device = [
      version(traits.browser, "$browser_version"), version(traits.os, "$os_version"), traits.deviceType,
    ].compactMap { $0 }.joined(separator: ", ")
    let library = [recording.snapshotSource, recording.snapshotLibrary, properties["$app_version"]]
      .compactMap { $0 }.joined(separator: ", ")
    facts = [
      ("Who", recording.ownerName),
      ("When", recording.startTime.map { ISODate.text($0, in: .gmt) } ?? ""),
      ("With", device), ("Recorded by", library), ("Began at", Self.page(recording.startURL)),
    ].filter { !$0.1.isEmpty }
  }

  /// Without the values of a query: they may be anything.
  private static func page(_ address: String?) -> String {
    guard let address else { return "" }
    return String(address.prefix { $0 != "?" && $0 != "#" })
  }
}
