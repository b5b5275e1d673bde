/// What the key may do, as far as that is known. A scope of which nothing is known is not held to be missing.
///
/// | the server says of the key | what is missing |
/// | --- | --- |
/// | nothing: it has no such endpoint | what a 403 named |
/// | scopes | all other scopes, and what a 403 named |
/// | `*` | what a 403 named |
/// | no scopes, or null | nothing where an answer came; all where a 403 did: newer servers refuse such keys |
///
/// An answer takes back what a 403 said before: the scope was added to the key meanwhile.
package struct KeyPermissions: Hashable, Sendable {
  package private(set) var key: KeyInfo?
  /// Scopes that a 403 named.
  private var refused: Set<String> = []
  /// Scopes that the key was not known to have, and without which the server would not have answered.
  private var used: Set<String> = []
  private var withoutScopes: WithoutScopes = .unknown

  /// How the server treats keys without any scope.
  private enum WithoutScopes { case unknown, allowed, refused }

  package init(key: KeyInfo? = nil) { self.key = key }

  /// The server said what the key may do, which may have changed.
  package mutating func learn(from key: KeyInfo?) {
    // A server that does not say it, or did not this time, takes nothing back.
    guard let key else { return }
    self.key = key
    (refused, used) = ([], [])
    if !key.scopes.isEmpty { withoutScopes = .unknown }
  }

  /// The user says that the key has more scopes by now: what was refused is tried again.
  package mutating func forgetRefusals() {
    refused = []
    if withoutScopes == .refused { withoutScopes = .unknown }
  }

  package mutating func learn(from failure: FetchFailure) {
    guard case .missingScope(let scope) = failure else { return }
    refused.insert(scope)
    used.remove(scope)
    if key?.scopes.isEmpty == true { withoutScopes = .refused }
  }

  /// Something was answered that takes this scope.
  package mutating func learnFromAnswer(to scope: Scope) {
    if key?.scopes.isEmpty == true { withoutScopes = .allowed }
    guard lacks(scope) else { return }
    refused.remove(scope.rawValue)
    // Who writes may read.
    if let read = scope.readScope { refused.remove(read) }
    used.insert(scope.rawValue)
  }

  /// Whether a call that takes the scope is known to be refused.
  package func lacks(_ scope: Scope) -> Bool {
    let name = scope.rawValue
    if refused.contains(name) { return true }
    // Who may write may read: without reading there is no writing.
    if let read = scope.readScope, refused.contains(read) { return true }
    guard !used.contains(name), let key else { return false }
    return key.scopes.isEmpty ? withoutScopes == .refused : !key.allows(scope)
  }

  /// The key has no scopes, and the server takes no such keys.
  package var refusesKeysWithoutScopes: Bool { key?.scopes.isEmpty == true && withoutScopes == .refused }

  /// Whether the server may know more by now than what is known here.
  package var lacksAnything: Bool { Scope.allCases.contains(where: lacks) }
}

extension Scope {
  /// What a scope for writing includes.
  fileprivate var readScope: String? {
    rawValue.hasSuffix(":write") ? rawValue.dropLast(6) + ":read" : nil
  }
}
