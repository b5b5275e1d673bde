/// Where the numbers of a packed row lie: 128 bytes at its beginning, little-endian. What stands in `bits` says which of
/// them are known; the texts follow.
package enum PackedField: Sendable {
  static let bits = 0
  static let fixedLength = 128

  /// Eight bytes each: seconds since the reference date, or a number with a fraction.
  package enum Real: Int, CaseIterable, Sendable {
    case startTime, endTime, expiryTime, activityScore, personCreatedAt, personLastSeenAt

    var offset: Int { 8 + rawValue * 8 }
    var bit: UInt64 { 1 << UInt64(rawValue) }
  }

  /// Eight bytes each.
  enum Wide: Int, CaseIterable {
    case eventCount, totalSize, personID

    var offset: Int { 56 + rawValue * 8 }
    var bit: UInt64 { 1 << UInt64(8 + rawValue) }
  }

  /// Four bytes each; what does not fit is the greatest or the least that does.
  package enum Count: Int, CaseIterable, Sendable {
    case duration, activeSeconds, inactiveSeconds, clicks, keypresses, mouseActivity, logs, warnings, errors
    case ttlDays, retentionDays, externalReferences

    var offset: Int { 80 + rawValue * 4 }
    var bit: UInt64 { 1 << UInt64(12 + rawValue) }
  }

  /// In this order behind the id, each a length and its bytes; only those that are known.
  package enum Text: Int, CaseIterable, Sendable {
    case distinctID, startURL, personName, personUUID, country, browser, os, deviceType, source, library

    var bit: UInt64 { 1 << UInt64(28 + rawValue) }

    static let allBits = allCases.reduce(UInt64(0)) { $0 | $1.bit }
  }

  /// Two bits each: whether it is known, and what it is.
  package enum Flag: Int, CaseIterable, Sendable {
    case viewed, ongoing, matchesFilters

    var knownBit: UInt64 { 1 << UInt64(40 + rawValue * 2) }
    var valueBit: UInt64 { 1 << UInt64(41 + rawValue * 2) }
  }
}
