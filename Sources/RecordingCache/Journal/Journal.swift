import Foundation
import GRDB
import Recordings

/// The decisions, kept in SQLite before they are sent.
package struct Journal: Sendable {
}
