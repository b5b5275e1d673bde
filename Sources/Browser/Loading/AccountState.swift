package import Foundation
package import Recordings

/// Whose key it is and where it works, as far as that is known.
package struct AccountState: Hashable, Sendable {
  package var value: Account?
  package var load: LoadState = .idle
  /// What the key may do, learnt from what the server says of it and from what it answers.
  package var permissions = KeyPermissions()
  /// The project that an earlier run worked in, shown until the account says which it is now.
  package var remembered: Project?

  package init() {}

  package enum Arrival: Hashable, Sendable {
    /// `left`: the remembered project, where the key works in another one by now.
    case known(left: Project?)
    case failed(FetchFailure)
    /// To an earlier question.
    case late
  }

  mutating func ask(as request: RequestID, _ priority: Priority = .user) -> [Effect] {
    load = .loading(request)
    return [.load(.account(request, priority))]
  }

  package mutating func arrived(
    _ result: Result<Account, FetchFailure>, of request: RequestID, at now: Date
  ) -> Arrival {
    guard load.awaits(request) else { return .late }
    switch result {
    case .success(var account):
      permissions.learn(from: account.key)
      // Another one may be open in the web app by now. What is shown here is of this one.
      if let value { account.project = value.project }
      let left = remembered.flatMap { $0.id == account.project.id ? nil : $0 }
      value = account
      load = .loaded(at: now)
      remembered = nil
      return .known(left: left)
    case .failure(let failure):
      // Until it is known where to work, nothing that earlier runs left can be sent: this is asked by itself.
      let again = failure.isOffline ? now.addingTimeInterval(Self.pauseOffline) : nil
      load = .failed(failure, retryAt: failure.retryAt(after: now) ?? again)
      return .failed(failure)
    }
  }

  /// Seconds until a server that cannot be reached is asked again.
  private static let pauseOffline: TimeInterval = 15
}
