import Foundation
package import Recordings

/// What lies over the panes and takes the keys first.
package enum Overlay: Hashable, Sendable {
  case picker(PlaylistPicker)
  case person(PersonFinder)
  case project(ProjectFinder)
  case profile(ProfileFinder)
  case help(HelpOverlay)
  case journal(JournalOverlay)
  case form(PlaylistForm)
  case restore(RestoreOverlay)
  case lists(MembershipOverlay)
  case deletion(Deletion)
  case playlistDeletion(PlaylistDeletion)
  case copying(CollectionCopying)
  case filters(FiltersOverlay)
  /// A saved filter that was changed: saved, saved as a new one, or left.
  case savingFilter(PlaylistID)
  case why
  case columns(ColumnsOverlay)
  case foreign(ForeignOverlay)
  case program(ProgramQuestion)
}

extension Overlay {
  /// The server named a list: what is open for it goes on with the new id.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    switch self {
    case .picker(var picker):
      picker.rename(provisional, to: id)
      self = .picker(picker)
    case .form(var form):
      form.rename(provisional, to: id)
      self = .form(form)
    case .playlistDeletion(var deletion):
      deletion.rename(provisional, to: id)
      self = .playlistDeletion(deletion)
    case .copying(var copying):
      copying.rename(provisional, to: id)
      self = .copying(copying)
    case .savingFilter(provisional): self = .savingFilter(id)
    case .person, .project, .profile, .help, .journal, .restore, .lists, .deletion, .filters, .savingFilter,
      .why,
      .columns, .foreign, .program:
      break
    }
  }
}

extension Overlay {
  /// When what was typed is asked of the server.
  var dueAt: Date? {
    get { if case .person(let finder) = self { finder.dueAt } else { nil } }
    set {
      guard case .person(var finder) = self else { return }
      finder.dueAt = newValue
      self = .person(finder)
    }
  }
}

extension String {
  /// `zurich` finds `Zürich`.
  var withoutCaseAndAccents: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// As Ctrl-W does at a shell: the last word and the blanks after it.
  mutating func removeLastWord() {
    while last?.isWhitespace == true { removeLast() }
    while let last, !last.isWhitespace { removeLast() }
  }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
