/// Which blocks a call asks for.
enum SnapshotKeys: Hashable, Sendable {
  case listing
  case range(Int, Int)
  /// Older servers only: what has not been written to a file yet. The demo has none.
  case nothing
  /// Older servers only: the form of files before blocks. The demo has none.
  case oldFile

  private static let most = 20

  /// Throws the 400 of the first parameter that is wrong.
  init(_ query: RequestQuery, profile: DemoProfile) throws(DemoRefusal) {
    let isOld = profile == .selfhosted2025
    switch query["source"] {
    case nil: self = .listing
    case "blob_v2"?: self = isOld ? try Self.older(query) : try Self.newer(query)
    case "realtime"? where isOld: self = .nothing
    case "blob"? where isOld: self = .oldFile
    case _?:
      throw .invalid("Invalid source must be one of [\(isOld ? "realtime, blob, " : "")blob_v2, None]")
    }
  }

  private static func newer(_ query: RequestQuery) throws(DemoRefusal) -> SnapshotKeys {
    guard let first = query["start_blob_key"], let last = query["end_blob_key"] else {
      throw .invalid("Must provide both start blob key and end blob key")
    }
    return try range(first, last)
  }

  private static func older(_ query: RequestQuery) throws(DemoRefusal) -> SnapshotKeys {
    let (single, first, last) = (query["blob_key"], query["start_blob_key"], query["end_blob_key"])
    if single != nil, first != nil || last != nil {
      throw .invalid("Must provide a single blob key or start and end blob keys, not both")
    }
    if (first == nil) != (last == nil) {
      throw .invalid("Must provide both start_blob_key and end_blob_key")
    }
    guard let first = first ?? single, let last = last ?? single else {
      throw .invalid("Must provide one of blob key or start and end blob keys")
    }
    return try range(first, last)
  }

  private static func range(_ first: String, _ last: String) throws(DemoRefusal) -> SnapshotKeys {
    guard let first = Int(first), let last = Int(last) else { throw .invalid("Blob key must be an integer") }
    if last.subtractingReportingOverflow(first).partialValue > most {
      throw .invalid("Cannot request more than \(most) blob keys at once")
    }
    return .range(first, last)
  }
}
