import Foundation
import GRDB
package import Recordings

/// A recording's raw rows, as the list and as the retrieve endpoint answered it.
package struct CachedRaws: Hashable, Sendable {
  package var packed: PackedRecording
  package var listed: JSONText?
  package var retrieved: JSONText?
}
