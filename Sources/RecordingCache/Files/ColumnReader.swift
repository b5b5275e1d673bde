import Foundation
import GRDB

/// A row read by position, where a value of the wrong kind is a damaged row and not the end of the program.
struct ColumnReader {
  private let row: Row
  private var next = 0

  init(_ row: Row) { self.row = row }

  mutating func text() throws -> String { try present(optionalText()) }
  mutating func integer() throws -> Int64 { try present(optionalInteger()) }

  /// Of a number that is reckoned with.
  mutating func integer(in range: ClosedRange<Int64>) throws -> Int64 {
    let number = try integer()
    guard range.contains(number) else { throw UnreadableColumns() }
    return number
  }

  /// Of a number that is shown, and compared: never below zero, and never so large that a sum of some would trap.
  mutating func count() throws -> Int { Int(min(max(try integer(), 0), Int64(Int32.max))) }

  mutating func real() throws -> Double { try present(optionalReal()) }

  mutating func optionalReal() throws -> Double? {
    switch value().storage {
    case .null: return nil
    case .double(let number): return number
    case .int64(let number): return Double(number)
    case .string, .blob: throw UnreadableColumns()
    }
  }

  mutating func optionalText() throws -> String? {
    let value = value()
    return value.isNull ? nil : try present(StoredText.fromDatabaseValue(value)).text
  }

  mutating func optionalInteger() throws -> Int64? {
    switch value().storage {
    case .null: return nil
    case .int64(let number): return number
    case .double, .string, .blob: throw UnreadableColumns()
    }
  }

  mutating func optionalBytes() throws -> ArraySlice<UInt8>? {
    switch value().storage {
    case .null: return nil
    case .blob(let data): return Array(data)[...]
    case .int64, .double, .string: throw UnreadableColumns()
    }
  }

  private mutating func value() -> DatabaseValue {
    defer { next += 1 }
    return row[next]
  }

  private func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw UnreadableColumns() }
    return value
  }
}
