import Recordings

/// Whom the words of a command line mean, among those that the server found.
enum NamedPerson: Hashable {
  case one([FilterWord])
  case several([Person])
  case nobody

  /// Exactly this distinct id, id, e-mail or name goes before what the server's search found.
  init(_ words: String, among persons: [Person]) {
    let known = persons.filter { !Self.words(of: $0).isEmpty }
    let ids = known.filter { $0.distinctIDs.contains(words) || $0.uuid == words.lowercased() }
    let exact = ids.isEmpty ? known.filter { Self.names(of: $0).contains(words.lowercased()) } : ids
    let meant = exact.isEmpty ? known : exact
    switch meant.count {
    case 0: self = .nobody
    case 1: self = .one(Self.words(of: meant[0]))
    default: self = .several(meant)  // Int
    }
  }

  private static func names(_ person: Person) -> [String?] {
    let reader = PropertyReader(person.properties)
    return [person.name, reader["email"], reader["name"]]
  }

  private static func names(of person: Person) -> [String] {
    names(person).compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
  }

  /// Which recordings are this person's; the uuid covers all distinct ids.
  private static func words(of person: Person) -> [FilterWord] {
    if let uuid = person.uuid, !uuid.isEmpty { return [FilterWord(.text(.person, [uuid]))] }
    let ids = person.distinctIDs.filter { !$0.isEmpty }
    return ids.isEmpty ? [] : [FilterWord(.text(.distinctID, ids))]
  }

  /// Of a person among several: a distinct id, to be named by, and what else it is known by.
  static func line(_ person: Person) -> String {
    var seen: Set<String> = []
    let names = names(person).compactMap { $0 }.filter { !$0.isEmpty && seen.insert($0).inserted }
    let id = person.distinctIDs.first { !$0.isEmpty } ?? person.uuid ?? ""
    return "  \(id)  \(names.filter { $0 != id }.joined(separator: ", "))"
  }
}
