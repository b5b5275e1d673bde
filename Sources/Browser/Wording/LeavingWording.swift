package import Recordings

/// What is said of decisions when the program ends, on standard error.
package enum LeavingWording {
  private static let mostLines = 50

  /// They are in the journal.
  package static func unconfirmed(_ count: Int) -> String {
    let (what, them) = count == 1 ? ("1 change is", "it") : ("\(count) changes are", "them")
    return "\(what) in the journal and not confirmed yet; the next start goes on with \(them)"
  }

  package static func waiting(_ count: Int, seconds: Int) -> String {
    let what = count == 1 ? "1 change is" : "\(count) changes are"
    return "\(what) not in the journal yet: another program keeps it locked; waiting up to \(seconds) s"
  }

  /// A line for each write, as far as there are not too many.
  package static func lost(_ writes: [Write], titles: (PlaylistID) -> String?) -> [String] {
    lines(writes, further: 0, "the journal could not be written, and nothing of it was sent", titles)
  }

  /// The same of what was in the journal; `further` more are not known one by one.
  package static func removed(
    _ writes: [Write], further: Int, titles: (PlaylistID) -> String?
  ) -> [String] {
    lines(
      writes, further: further,
      "another program removed or cut the journal, and the server has not confirmed them", titles)
  }

  private static func lines(
    _ writes: [Write], further: Int, _ cause: String, _ titles: (PlaylistID) -> String?
  ) -> [String] {
    let count = writes.count + further
    guard count > 0 else { return [] }
    let what = count == 1 ? "1 change is" : "\(count) changes are"
    let lines = writes.prefix(mostLines).map { "  " + sentence($0, titles) }
    let rest = count - lines.count
    return ["\(what) lost: \(cause)"] + lines
      + (rest > 0 && !lines.isEmpty ? ["  and \(rest) more"] : [])
  }

  private static func sentence(_ write: Write, _ titles: (PlaylistID) -> String?) -> String {
    func title(_ id: PlaylistID) -> String { titles(id) ?? id.text }
    return switch write {
    case .add(let id, let playlist, _): "add \(id.text) to \(title(playlist))"
    case .remove(let id, let playlist): "remove \(id.text) from \(title(playlist))"
    case .markViewed(let id): "mark \(id.text) as viewed"
    case .create(_, let new): "create the list \(new.name ?? "without a name")"
    case .change(let id, let edit): "edit \(titles(id) ?? edit.title)"
    case .delete(let id): "delete \(id.text) for good"
    }
  }
}
