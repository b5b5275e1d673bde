/// One thing that reads what strangers wrote. Its run ends the process where a promise is broken; so does the
/// reader itself where it traps.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case json
  case rows
  case filterLine = "filter-line"
  case savedFilter = "saved-filter"
  case keys
  case theme
  case configuration
  case headers
  case snapshots
  case timeline

  package func run(_ bytes: [UInt8]) {
    switch self {
    case .json: readJSON(bytes)
    case .rows: readRow(bytes)
    case .filterLine: readFilterLine(bytes)
    case .savedFilter: readSavedFilter(bytes)
    case .keys: readKeys(bytes)
    case .theme: readTheme(bytes)
    case .configuration: readConfiguration(bytes)
    case .headers: readHeaders(bytes)
    case .snapshots: readSnapshots(bytes)
    case .timeline: readTimeline(bytes)
    }
  }
}
