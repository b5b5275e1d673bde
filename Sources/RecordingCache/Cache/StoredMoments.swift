import Foundation
import Recordings

/// Moments of a recording as the cache keeps them: `[[kind, milliseconds, text], …]`.
enum StoredMoments {
  static func data(_ moments: [EvidenceMoment]) -> Data {
    let list = moments.map { moment in
      JSONValue.array(
        [.integer(moment.kind.rawValue), .integer(Int(moment.time))]
          + (moment.text.map { [.string($0)] } ?? []))
    }
    return Data(JSONValue.array(list).compact.utf8)
  }

  /// Throws where it was written by nobody who writes these.
  static func moments(_ text: JSONText) throws -> [EvidenceMoment] {
    guard case .array(let list)? = try? text.value() else { throw UnreadableColumns() }
    return try list.map { element in
      let parts = element.elements
      guard parts.count >= 2, case .integer(let kind) = parts[0], case .integer(let time) = parts[1],
        let kind = EvidenceKind(rawValue: kind)
      else { throw UnreadableColumns() }
      return EvidenceMoment(kind, at: Int64(time), parts.count > 2 ? parts[2].text : nil)
    }
  }
}
