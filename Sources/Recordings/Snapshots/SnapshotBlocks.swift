package import Foundation

/// Which parts of a recording one answer holds, as the server listed them before it was asked for them. An
/// answer does not tell where one part ends and the next begins.
package struct SnapshotBlocks: Hashable, Sendable {
  package var sources: [SnapshotSource]
  /// The recording was final: none of them has grown since.
  package var areFinal: Bool

  package init(_ sources: [SnapshotSource], areFinal: Bool) {
    self.sources = sources
    self.areFinal = areFinal
  }

  /// Each of them can be told from what later stands under its key.
  package var areIdentified: Bool {
    !sources.isEmpty && sources.allSatisfy { $0.name != nil && $0.start != nil && $0.end != nil }
  }

  /// When the earliest of them begins.
  package var firstStart: Date? { sources.compactMap(\.start).min() }
}
