/// The users who made some playlists, to be chosen by name.
package struct PlaylistAuthors: Hashable, Sendable {
  /// Each once, in the order of their names.
  package let users: [User]

  package init(of playlists: [Playlist]) {
    var seen: Set<Int> = []
    users = playlists.lazy.compactMap(\.createdBy).filter { user in
      user.id.map { seen.insert($0).inserted } ?? false
    }.sorted { ($0.emailOrName.lowercased(), $0.id ?? 0) < ($1.emailOrName.lowercased(), $1.id ?? 0) }
  }

  package enum Choice: Hashable, Sendable {
    case author(PlaylistAuthor)
    case nobody
    case several([String])
  }

  /// By number, e-mail or name; a part of these is enough where it is one user's. Only a number may be that of
  /// somebody who is not among the users.
  package func choice(_ words: String, me: Int?) -> Choice {
    if !words.isEmpty, words.allSatisfy({ $0.isASCII && $0.isNumber }) {
      guard let id = Int32(words), id > 0 else { return .nobody }
      return .author(author(Int(id), me: me))
    }
    let words = words.lowercased()
    let exact = users.filter { user in user.names.contains { $0 == words } }
    let found = exact.isEmpty ? users.filter { user in user.names.contains { $0.contains(words) } } : exact
    guard found.count <= 1 else { return .several(found.map(\.emailOrName)) }
    return found.first?.id.map { .author(author($0, me: me)) } ?? .nobody
  }

  private func author(_ id: Int, me: Int?) -> PlaylistAuthor {
    if id == me { return .me(id: id) }
    return .user(id: id, name: users.first { $0.id == id }?.emailOrName ?? "user \(id)")
  }
}

extension User {
  /// The e-mail, which colleagues know each other by; else the name, else the number.
  package var emailOrName: String {
    if let email, !email.isEmpty { return email }
    return fullName.isEmpty ? id.map { "user \($0)" } ?? "somebody" : fullName
  }

  private var fullName: String {
    [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  fileprivate var names: [String] {
    [email, fullName].compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
  }
}
