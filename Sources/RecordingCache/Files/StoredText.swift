import Foundation
import GRDB

/// Text as SQLite keeps it. With a NUL byte it is kept as a blob: SQLite's functions, and GRDB's `String`,
/// take NUL for the end. The same text is always kept the same way, so columns can be compared.
struct StoredText: DatabaseValueConvertible {
  let text: String

  init(_ text: String) { self.text = text }

  init?(_ text: String?) {
    guard let text else { return nil }
    self.text = text
  }

  var databaseValue: DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
    switch value.storage {
    case .blob(let data): StoredText(String(decoding: data, as: UTF8.self))
    case .string(let text): StoredText(text)
    case .null, .int64, .double: nil
    }
  }
}
