package import Recordings

package enum JournalOpening: Hashable, Sendable {
  case closed, opening, open
  case failed(JournalFailure)
}
