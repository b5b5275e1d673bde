package import Foundation
package import Recordings

/// What happens while a recording's snapshots are read.
package enum SnapshotProgress: Hashable, Sendable {
  /// So many calls are to be made from here on, if nothing goes wrong. Bodies before it are from the cache.
  case planned(calls: Int)
  /// What one call answered, now or earlier: whole lines of JSON.
  case body([UInt8])
  /// A block that the server cannot read, and the times it covers, if they are known.
  case hole(ClosedRange<Date>?, FetchFailure)
  /// A kind of source that is not known here.
  case skipped(String)
  /// The server lets the key wait; reading goes on at that moment.
  case waiting(until: Date, FetchFailure)
}
