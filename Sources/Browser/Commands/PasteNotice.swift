import Recordings
import Wording

/// What became of a paste, where not all of it was taken.
package enum PasteNotice: Hashable, Sendable {
  /// Nothing takes text now. `isMarked`: the terminal said that it was a paste.
  case ignored(characters: Int, isMarked: Bool)
  /// So many characters of it were taken.
  case cut(to: Int)
  /// What came until then was taken.
  case endLost
}

extension PasteNotice {
  var sentence: Sentence {
    switch self {
    case .ignored(let count, true):
      "a paste of \(Self.characters(count)) was ignored: nothing takes text now"
    case .ignored(let count, false):
      "\(Self.characters(count)) at once are taken for a paste, and ignored: nothing takes text now"
    case .cut(let count): "the paste was cut: only its first \(Self.characters(count)) were taken"
    case .endLost: "the end of the paste never came: what came until then was taken"
    }
  }

  private static func characters(_ count: Int) -> String {
    count == 1 ? "1 character" : "\(Amounts.grouped(count)) characters"
  }
}
