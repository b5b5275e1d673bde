/// What a bulk call did. The server swallows failures of single ids, so `done` may be less than were sent.
package struct BulkOutcome: Hashable, Sendable {
  package var done: Int

  package init(done: Int) { self.done = done }
}
