package import Foundation
import Recordings
import Wording

/// A person to choose: of the loaded rows, or found by the server.
package struct FoundPerson: Hashable, Sendable, Identifiable {
  /// By whom its recordings are asked for.
  package enum Identity: Hashable, Sendable {
    /// Covers all distinct ids.
    case uuid(String)
    case distinctIDs([String])
  }

  package let id: Identity
  /// A name, an e-mail or an id; never blank.
  package let title: String
  /// What else it is known by: name, e-mail, a distinct id. Nothing of it is said twice.
  package let others: [String]
  package let lastSeen: Date?
  /// All that words are looked for in.
  private let texts: [String]

  /// Nil where nothing tells its recordings from those of others.
  private init?(
    uuid: String?, name: String?, distinctIDs: [String], properties: JSONText, lastSeen: Date?
  ) {
    let distinctIDs = distinctIDs.filter { !$0.isEmpty }
    if let uuid, !uuid.isEmpty {
      id = .uuid(uuid)
    } else if distinctIDs.isEmpty {
      return nil
    } else {
      id = .distinctIDs(distinctIDs)
    }
    let reader = PropertyReader(properties)
    let known = [name, reader["name"], reader["email"], distinctIDs.lazy.compactMap(\.ifVisible).first]
      .compactMap { $0?.ifVisible }
    let words = known.isEmpty ? [uuid?.ifVisible ?? "no name or id that could be shown"] : known
    var said: [String] = []
    for word in words where !said.contains(word) { said.append(word) }
    title = said[0]
    others = Array(said.dropFirst())
    texts = (said + distinctIDs).map(\.withoutCaseAndAccents)
    self.lastSeen = lastSeen
  }

  init?(_ person: Person) {
    self.init(
      uuid: person.uuid, name: person.name, distinctIDs: person.distinctIDs, properties: person.properties,
      lastSeen: person.lastSeenAt)
  }

  /// The uuid of a person that the server does not know resolves nowhere.
  init?(of recording: Recording) {
    let person = recording.person
    let known = recording.distinctID.map { [$0] } ?? []
    self.init(
      uuid: person.isMatched ? person.uuid : nil, name: person.name,
      distinctIDs: person.isMatched || known.isEmpty ? person.distinctIDs : known,
      properties: person.properties, lastSeen: person.lastSeenAt)
  }

  /// Whether each of the words is in a name, an e-mail or a distinct id; upper case and accents do not matter.
  func matches(_ words: [String]) -> Bool {
    words.allSatisfy { word in texts.contains { $0.contains(word) } }
  }

  /// Which recordings are this person's.
  var words: [FilterWord] {
    switch id {
    case .uuid(let uuid): [FilterWord(.text(.person, [uuid]))]
    case .distinctIDs(let ids): [FilterWord(.text(.distinctID, ids))]
    }
  }
}
