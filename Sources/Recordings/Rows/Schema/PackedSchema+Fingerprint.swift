extension PackedSchema {
  /// A digest of what the table makes of a row's bytes: the same in every run, another one as soon as a field
  /// is renamed, added, moved, or of another kind.
  static func fingerprint(of fields: [PackedField]) -> UInt64 {
    let layout = PackedLayout(fields)
    let lines = zip(fields, layout.places).map { field, place in
      "\(field.owner.rawValue) \(field.name) \(place.description)"
    }
    // FNV-1a.
    return (lines + ["\(layout.fixedLength)"]).joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }
}

extension PackedPlace {
  fileprivate var description: String {
    switch self {
    case .integer(let place): "integer \(place.offset) \(place.bit) \(place.isWide)"
    case .elementCount(let place): "elements \(place.offset) \(place.bit) \(place.isWide)"
    case .decimal(let place): "decimal \(place.offset) \(place.bit)"
    case .time(let place): "time \(place.offset) \(place.bit)"
    case .flag(let place): "flag \(place.knownBit) \(place.valueBit)"
    case .text(let place): "text \(place.bit) \(place.index)"
    }
  }
}
