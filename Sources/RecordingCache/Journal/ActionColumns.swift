import GRDB
import Recordings

/// What a step is called, taken apart into columns: a name that something comes from, and one that it goes
/// to.
struct ActionColumns {
  enum Kind: String {
    case add, remove, move, viewed, create, edit, pin, unpin, copy, merge
    case deletePlaylist = "delete_playlist"
    case restorePlaylist = "restore_playlist"
    case deleteRecordings = "delete_recordings"
  }

  var kind: Kind
  var source: String?
  var target: String?

  init(_ action: JournalAction) {
    switch action {
    case .add(let target): self.init(kind: .add, target: target)
    case .remove(let source): self.init(kind: .remove, source: source)
    case .move(let source, let target): self.init(kind: .move, source: source, target: target)
    case .markViewed: self.init(kind: .viewed)
    case .create(let target): self.init(kind: .create, target: target)
    case .edit(let target): self.init(kind: .edit, target: target)
    case .pin(let target): self.init(kind: .pin, target: target)
    case .unpin(let target): self.init(kind: .unpin, target: target)
    case .deletePlaylist(let target): self.init(kind: .deletePlaylist, target: target)
    case .restorePlaylist(let target): self.init(kind: .restorePlaylist, target: target)
    case .copy(let source, let target): self.init(kind: .copy, source: source, target: target)
    case .merge(let source, let target): self.init(kind: .merge, source: source, target: target)
    case .deleteRecordings: self.init(kind: .deleteRecordings)
    }
  }

  private init(kind: Kind, source: String? = nil, target: String? = nil) {
    self.kind = kind
    self.source = source
    self.target = target
  }

  init(_ columns: inout ColumnReader) throws {
    guard let kind = Kind(rawValue: try columns.text()) else { throw UnreadableColumns() }
    self.init(kind: kind, source: try columns.optionalText(), target: try columns.optionalText())
  }

  func action() throws -> JournalAction {
    switch kind {
    case .add: .add(to: try name(target))
    case .remove: .remove(from: try name(source))
    case .move: .move(from: try name(source), to: try name(target))
    case .viewed: .markViewed
    case .create: .create(try name(target))
    case .edit: .edit(try name(target))
    case .pin: .pin(try name(target))
    case .unpin: .unpin(try name(target))
    case .deletePlaylist: .deletePlaylist(try name(target))
    case .restorePlaylist: .restorePlaylist(try name(target))
    case .copy: .copy(from: try name(source), to: try name(target))
    case .merge: .merge(from: try name(source), into: try name(target))
    case .deleteRecordings: .deleteRecordings
    }
  }

  private func name(_ column: String?) throws -> String {
    guard let column else { throw UnreadableColumns() }
    return column
  }
}
