import Foundation

/// Which recordings are wanted: those of a source, and the filter line that is asked instead of the source's
/// own.
package struct RecordingsQuestion: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case all
    case unviewed
    case playlist(Playlist)
    /// A playlist of which only the id is known. It is treated as a collection.
    case unlisted(PlaylistID)
  }

  package var source: Source
  /// nil: the source's own.
  package var filter: FilterLine?

  package init(_ source: Source, filter: FilterLine? = nil) {
    self.source = source
    self.filter = filter
  }

  /// Whether the server evaluates a query for it. For a collection it only answers what the collection holds.
  package var isAskedByQuery: Bool {
    switch source {
    case .all, .unviewed: true
    case .playlist(let playlist): playlist.kind == .savedFilter
    case .unlisted: false
    }
  }

  /// The line that applies. `zone` is that of the days in a saved filter.
  package func line(in zone: Zone) -> FilterLine { filter ?? ownLine(in: zone) }

  /// The source's own line: what a saved filter stores, nothing for a collection.
  package func ownLine(in zone: Zone) -> FilterLine {
    switch source {
    case .all: .recent
    case .unviewed: .unviewed
    case .playlist(let playlist) where playlist.kind == .savedFilter:
      (try? FilterLine(savedFilter: playlist.filters, in: zone)) ?? FilterLine()
    case .playlist, .unlisted: FilterLine()
    }
  }

  /// The words of a line that apply to loaded rows: the server cannot evaluate them, or is not asked.
  package func localWords(of line: FilterLine, for server: ServerTraits) -> [FilterWord] {
    isAskedByQuery ? line.local(for: server.filters) : line.words.filter { !$0.isOrder }
  }
}

extension FilterLine {
  /// More than the three days that the server answers where no window is given.
  package static let recentWindow = "-30d"

  /// The last thirty days, where nothing else is asked.
  package static let recent = FilterLine([FilterWord(.date(.from, .relative(recentWindow)))])

  /// What the key's user has not watched of them.
  package static let unviewed = FilterLine([FilterWord(.flag(.viewed, false))] + recent.words)
}
