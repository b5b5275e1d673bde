import PostHogAPI
import Recordings

/// What a key turned out to be, for its user.
struct LoginReport {
  let account: Account
  let host: PostHogHost

  var lines: [String] {
    let name = account.user?.email ?? account.user?.firstName
    return ["The key works at \(host.base)" + (name.map { ": it is \($0)'s." } ?? ".")] + scopes
  }

  private var scopes: [String] {
    guard let key = account.key else {
      return ["This server does not tell the key's scopes. What is missing shows when it is used."]
    }
    if key.scopes.contains("*") { return ["It may do everything."] }
    if key.scopes.isEmpty {
      return ["It has no scopes. Older servers allow such a key everything, newer ones refuse it."]
    }
    let missing = Scope.allCases.filter { !key.allows($0) }
    if missing.isEmpty { return ["It has all scopes that Reel has a use for."] }
    return Scope.allCases.map { scope in
      key.allows(scope) ? "  ok       \(scope.column)" : "  missing  \(scope.column)  \(scope.purpose)"
    } + ["Missing scopes can be added later, at \(host.base)/settings/user-api-keys."]
  }
}
