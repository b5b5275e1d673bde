import Recordings

/// A column of the recordings list. Its raw value is the word for it: on the command line, and where chosen
/// columns are kept, so it never changes. The order of the cases is the one in which columns stand where
/// nobody moved them: who and where, what went wrong, how long, how much.
package enum RecordingColumn: String, Hashable, Sendable, CaseIterable {
  case when, end
  case person
  case distinctID = "distinct-id"
  case country, browser, os, device
  case page = "url"
  case errors, warnings, logs, trouble, strip, rage
  case duration = "dur"
  case active, inactive, share, score
  case clicks, keys, mouse, pages
  case viewed, live, expiry, viewers, lists
  case library, source, id

  package var word: String { rawValue }

  /// By its word, its title, or another name that people give it; in any case of letters.
  package init?(named name: String) {
    guard let column = Self.byName[name.lowercased()] else { return nil }
    self = column
  }

  private static let byName: [String: RecordingColumn] = {
    var names: [String: RecordingColumn] = ["start": .when, "duration": .duration, "page": .page]
    for row in ColumnTable.rows { names[row.title.lowercased()] = row.column }
    for column in allCases { names[column.word] = column }
    return names
  }()

  var needsDetail: Bool { ColumnTable.row(of: self).needsDetail }
  var needsEvidence: Bool { ColumnTable.row(of: self).needsEvidence }
}

extension EvidenceWord {
  /// The column whose values stand in this order.
  package var column: RecordingColumn {
    switch self {
    case .trouble: .trouble
    case .pages: .pages
    case .rage: .rage
    }
  }
}

extension RecordingOrder {
  /// The column whose values stand in this order.
  package var column: RecordingColumn {
    switch self {
    case .startTime: .when
    case .duration, .recordingDuration: .duration
    case .activeSeconds: .active
    case .inactiveSeconds: .inactive
    case .consoleErrorCount: .errors
    case .clickCount: .clicks
    case .keypressCount: .keys
    case .mouseActivityCount: .mouse
    case .activityScore: .score
    case .ttl: .expiry
    }
  }
}
