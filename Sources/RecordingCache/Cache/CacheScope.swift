import Foundation
import GRDB
package import Recordings

/// Whose rows they are: nobody else ever sees them.
package struct CacheScope: Hashable, Sendable {
  /// The server's origin.
  package var server: String
  /// A digest of the key, never the key.
  package var key: String
  package var project: ProjectID

  package init(server: String, key: String, project: ProjectID) {
    self.server = server
    self.key = key
    self.project = project
  }
}

extension CacheScope {
  /// Which project `@current` is changes when the key's owner switches in the web app: what one run keeps of
  /// it, no other run finds.
  func projectText(in run: String) -> String {
    project == .current ? Self.passing + run : project.description
  }

  /// How the projects begin that end with their run.
  static let passing = "@"

  func id(_ database: Database, run: String) throws -> Int64? {
    try Int64.fetchOne(
      database,
      SQLRequest(
        literal: """
          SELECT id FROM scope
          WHERE server = \(server) AND key = \(key) AND project = \(projectText(in: run))
          """))
  }

  func madeID(_ database: Database, run: String) throws -> Int64 {
    if let id = try id(database, run: run) { return id }
    try database.execute(
      literal: """
        INSERT INTO scope (server, key, project) VALUES (\(server), \(key), \(projectText(in: run)))
        """)
    return database.lastInsertedRowID
  }
}

extension RecordingListing {
  /// The same for the same question, however it is paged, and different for different ones.
  ///
  /// What Swift itself says of a query names each of its fields, so that one added later cannot be forgotten
  /// here.
  var copyKey: String {
    switch self {
    case .matching(var query):
      query.limit = 0
      if let key = query.plainKey { return key }
      return "matching " + String(reflecting: query)
    case .collection(let id): return "collection " + id.text
    case .synthetic(let id, _): return "synthetic " + id.text
    }
  }
}

extension RecordingsQuery {
  /// For a query of nothing but a beginning, an order and the viewed ones. Reflecting on a query takes
  /// milliseconds, for which the first frame would wait. Nil where any other field says something.
  fileprivate var plainKey: String? {
    var plain = RecordingsQuery(dateFrom: dateFrom, order: order, ascending: ascending, limit: limit)
    plain.hideViewed = hideViewed
    guard self == plain else { return nil }
    // What may hold any text stands last.
    let words = [order.rawValue, ascending ? "up" : "down", hideViewed?.rawValue ?? "all"]
    return "plain " + words.joined(separator: " ") + (dateFrom.map { " " + $0 } ?? "")
  }
}

extension PageToken {
  var cacheText: String {
    switch self {
    case .cursor(let cursor): "c" + cursor
    case .offset(let offset): "o\(offset)"
    }
  }

  init(cacheText text: String) throws {
    switch text.first {
    case "c": self = .cursor(String(text.dropFirst()))
    case "o":
      guard let offset = Int(text.dropFirst()), offset >= 0 else { throw UnreadableColumns() }
      self = .offset(offset)
    default: throw UnreadableColumns()  // Character
    }
  }
}
