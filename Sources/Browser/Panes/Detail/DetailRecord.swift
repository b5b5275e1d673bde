package import Recordings

/// What was loaded about a recording besides its row.
package struct DetailRecord: Hashable, Sendable {
  package enum Part<Value: Hashable & Sendable>: Hashable, Sendable {
    case unasked
    case loading
    case loaded(Value)
    case failed(FetchFailure)

    package var value: Value? {
      if case .loaded(let value) = self { value } else { nil }
    }

    package var isUnasked: Bool { self == .unasked }
  }

  /// The retrieve endpoint knows what the list does not: source, library, events.
  package var retrieved: Part<Recording> = .unasked
  package var collections: Part<[PlaylistReference]> = .unasked
  /// As the local cache has it: shown until the answer is there.
  package var cached: Recording?

  package init() {}
}
