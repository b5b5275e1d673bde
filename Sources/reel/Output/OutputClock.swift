import Foundation
import Recordings

/// When and where a table is read.
struct OutputClock: Hashable {
  let now: Date
  let zone: Zone
  let today: CivilTime

  init(now: Date, zone: Zone) {
    (self.now, self.zone) = (now, zone)
    today = CivilTime(now, in: zone)
  }
}
