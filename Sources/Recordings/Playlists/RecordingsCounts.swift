/// `recordings_counts`: two blocks, each number nullable. A saved filter's are up to an hour old.
package struct RecordingsCounts: Hashable, Sendable {
  package struct Block: Hashable, Sendable {
    package var count: Int?
    package var watchedCount: Int?
    package var hasMore: Bool?

    package init(
      count: Int? = nil, watchedCount: Int? = nil, hasMore: Bool? = nil
    ) {
      self.count = count
      self.watchedCount = watchedCount
      self.hasMore = hasMore
    }
  }

  package var collection: Block
  package var savedFilters: Block

  package init(collection: Block = Block(), savedFilters: Block = Block()) {
    self.collection = collection
    self.savedFilters = savedFilters
  }
}
