package import Recordings

/// A playlist's name and description, being written: for a new one or one that is there.
package struct PlaylistForm: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// `filters`: those of the open view, where they can be saved.
    case create(type: PlaylistType, filters: JSONText?)
    case edit(PlaylistID)
  }

  package var purpose: Purpose
  package var name: TextField
  package var description: TextField
  package var isInDescription = false

  /// `proposing`: a name to be taken or typed over.
  package init(_ purpose: Purpose, name: String = "", proposing: String? = nil, description: String = "") {
    self.purpose = purpose
    self.name = proposing.map { TextField($0, isProposal: true) } ?? TextField(name)
    self.description = TextField(description)
  }

  /// Collection or saved filter: whatever it is not now.
  package mutating func switchType() {
    guard case .create(let type, let filters?) = purpose else { return }
    purpose = .create(type: type == .collection ? .filters : .collection, filters: filters)
  }
}
