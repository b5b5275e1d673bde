import GRDB
import Glibc
import Recordings

/// A row that this Reel cannot have written.
struct UnreadableColumns: Error {}
