import Foundation
import Testing

@testable import Recordings

@Suite struct PackedSchemaTests {
  private let layout = PackedSchema.layout

  @Test func `A table that changed has a fingerprint of its own, and so a version`() {
    let fingerprint = PackedSchema.fingerprint(of: PackedSchema.fields)
    let line = "0x" + String(fingerprint, radix: 16, uppercase: true)
    #expect(
      PackedSchema.fingerprints.last == fingerprint,
      "add the line \(line) to PackedSchema.fingerprints: what was packed before cannot be read any more")
    #expect(Set(PackedSchema.fingerprints).count == PackedSchema.version)
  }

  @Test func `Whatever changes in the table changes its fingerprint`() {
    let fields = PackedSchema.fields
    let fingerprint = PackedSchema.fingerprint(of: fields)
    for index in fields.indices {
      var (without, moved) = (fields, fields)
      let field = without.remove(at: index)
      moved.swapAt(index, (index + 1) % fields.count)
      #expect(PackedSchema.fingerprint(of: without) != fingerprint, "\(field.name)")
      #expect(PackedSchema.fingerprint(of: moved) != fingerprint, "\(field.name)")
    }
    #expect(PackedSchema.fingerprint(of: fields + [.count("rage_clicks", \.clickCount)]) != fingerprint)
  }

  @Test func `No two fields share a byte or a bit`() {
    var (bytes, bits) = (Set(0..<8), UInt64(0))
    for (field, place) in zip(PackedSchema.fields, layout.places) {
      for byte in place.bytes {
        #expect(bytes.insert(byte).inserted, "\(field.name)")
        #expect(byte < layout.fixedLength, "\(field.name)")
      }
      #expect(bits & place.bits == 0, "\(field.name)")
      bits |= place.bits
    }
    #expect(layout.places.count == PackedSchema.fields.count)
    #expect(layout.fixedLength % 8 == 0)
  }

  @Test func `Texts lie in the order of their bits`() {
    #expect(layout.texts.map(\.place.index) == Array(layout.texts.indices))
    #expect(layout.texts.map(\.place.bit) == layout.texts.map(\.place.bit).sorted())
  }

  @Test func `No two fields of an object are called alike`() {
    let names = PackedSchema.fields.map { "\($0.owner) \($0.name)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `A name that rows are read by is not too long for that`() {
    for field in PackedSchema.fields { #expect(field.name.utf8.count <= 24, "\(field.name)") }
  }

  @Test(arguments: RecordingOrder.allCases)
  func `What rows are sorted by is a number of the table`(_ order: RecordingOrder) {
    #expect(PackedSchema.number(named: order.rawValue) != nil)
  }

  @Test(arguments: AmountWord.allCases)
  func `What a filter word compares is a number of the table`(_ word: AmountWord) {
    #expect(word.packed != nil)
  }

  @Test func `A name that is no number of a row finds none`() {
    for name in ["viewed", "distinct_id", "id", "created_at", "nothing", ""] {
      #expect(PackedSchema.number(named: name) == nil, "\(name)")
    }
  }
}

extension PackedPlace {
  fileprivate var bytes: Range<Int> {
    switch self {
    case .integer(let place), .elementCount(let place):
      place.offset..<place.offset + (place.isWide ? 8 : 4)
    case .decimal(let place), .time(let place): place.offset..<place.offset + 8
    case .flag, .text: 0..<0
    }
  }

  fileprivate var bits: UInt64 {
    switch self {
    case .integer(let place), .elementCount(let place): place.bit
    case .decimal(let place), .time(let place): place.bit
    case .flag(let place): place.knownBit | place.valueBit
    case .text(let place): place.bit
    }
  }
}
