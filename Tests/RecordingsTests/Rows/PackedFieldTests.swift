import Foundation
import Testing

@testable import Recordings

/// Each field of the table alone: the others stay unsaid.
@Suite struct PackedFieldTests {
  @Test(arguments: PackedSchema.fields.indices)
  func `A field comes back as it was, however strange, and touches no other`(_ index: Int) throws {
    for (recording, expected) in Self.packed(PackedSchema.fields[index].content) {
      let packed = PackedRecording(recording)
      #expect(packed.recording() == expected)
      #expect(PackedRecording(expected) == packed)
    }
  }

  @Test(arguments: PackedSchema.fields.indices)
  func `A field is read from the server's answer as it is packed from a recording`(_ index: Int) throws {
    let field = PackedSchema.fields[index]
    for (json, expected) in Self.written(field.content) {
      let row = try PageRecording(row: JSONText(Self.row(with: field, json)))
      #expect(row.packed.recording() == expected, "\(field.name): \(json)")
    }
  }

  private static let empty = Recording(id: RecordingID("r"))

  private static func with<Value>(_ property: RecordingProperty<Value>, _ value: Value) -> Recording {
    var recording = empty
    recording[keyPath: property.path] = value
    return recording
  }

  /// Recordings, and what becomes of them.
  private static func packed(_ content: PackedField.Content) -> [(Recording, Recording)] {
    func same<Value>(_ property: RecordingProperty<Value>, _ values: [Value]) -> [(Recording, Recording)] {
      values.map { (with(property, $0), with(property, $0)) }
    }
    return switch content {
    case .count(let property), .elementCount(let property):
      same(property, [nil, 0, 1, -1, Int(Int32.max), Int(Int32.min)])
        + [
          (with(property, .max), with(property, Int(Int32.max))),
          (with(property, .min), with(property, Int(Int32.min))),
        ]
    case .integer(let property): same(property, [nil, 0, -1, .max, .min, 1 << 32])
    case .decimal(let property):
      same(property, [nil, 0, -0.1, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
    case .time(let property):
      same(property, [nil, Date(timeIntervalSinceReferenceDate: 0.25), .distantPast, .distantFuture])
    case .flag(let property): same(property, [nil, false, true])
    case .text(let property):
      same(property, [nil, "", "a", "ünï🙂\0\n", String(repeating: "long ", count: 5000)])
    }
  }

  /// Values in JSON, and what they say.
  private static func written(_ content: PackedField.Content) -> [(String, Recording)] {
    let said: [(String, Recording)] =
      switch content {
      case .count(let property): integers(property, least: Int(Int32.min), most: Int(Int32.max))
      case .integer(let property): integers(property, least: .min, most: .max)
      case .elementCount(let property):
        [
          ("[]", with(property, 0)), (#"[1,{"a":[2,3]},null]"#, with(property, 3)),
          (#"{"a":1}"#, with(property, 0)), ("null", with(property, 0)), ("7", with(property, 0)),
        ]
      case .decimal(let property):
        [
          ("-0.5", with(property, -0.5)), ("1e300", with(property, 1e300)), (#""2.5""#, with(property, 2.5)),
          (#""x""#, empty), ("[1]", empty), ("true", empty), ("null", empty),
        ]
      case .time(let property):
        [
          (#""2026-01-01T00:00:00Z""#, with(property, Date(timeIntervalSince1970: 1_767_225_600))),
          ("1767225600000", with(property, Date(timeIntervalSince1970: 1_767_225_600))),
          (#""someday""#, empty), ("[]", empty), ("null", empty),
        ]
      case .flag(let property):
        [
          ("true", with(property, true)), ("false", with(property, false)), ("1", with(property, true)),
          (#""0""#, with(property, false)), (#""maybe""#, empty), ("null", empty),
        ]
      case .text(let property):
        [(#""\u00fc""#, with(property, "ü")), ("7", with(property, "7")), ("null", empty)]
      }
    return said
  }

  private static func integers(
    _ property: RecordingProperty<Int?>, least: Int, most: Int
  ) -> [(String, Recording)] {
    [
      ("0", with(property, 0)), ("-12", with(property, -12)), ("12.9", with(property, 12)),
      (#"" -12.9""#, with(property, -12)), ("1e3", with(property, 1000)),
      ("9223372036854775807", with(property, most)), ("-9223372036854775808", with(property, least)),
      ("9223372036854775808", empty), ("1e400", empty), (#""nan""#, empty), (#""inf""#, empty),
      ("{}", empty), ("null", empty),
    ]
  }

  private static func row(with field: PackedField, _ json: String) -> String {
    let member = "\"\(field.name)\":\(json)"
    return switch field.owner {
    case .row: #"{"id":"r",\#(member)}"#
    case .person: #"{"id":"r","person":{\#(member)}}"#
    case .properties: #"{"id":"r","person":{"properties":{\#(member)}}}"#
    }
  }
}
