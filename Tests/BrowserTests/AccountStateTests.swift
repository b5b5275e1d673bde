import Foundation
import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("The account, as a value")
struct AccountStateTests {
  private func asked() -> AccountState {
    var account = AccountState()
    _ = account.ask(as: RequestID(1))
    return account
  }

  @Test func `An answer to an earlier question changes nothing`() {
    var account = asked()
    _ = account.ask(as: RequestID(2))
    let before = account
    let arrival = account.arrived(.success(.sample()), of: RequestID(1), at: .testStart)
    #expect(arrival == .late)
    #expect(account == before)
  }

  @Test func `Only where the key works in another project by now, the remembered one is left`() {
    let other = Project(id: ProjectID(7), name: "shop", organization: "acme")
    for (remembered, left) in [(other, other), (Account.sample().project, nil)] {
      var account = asked()
      account.remembered = remembered
      let arrival = account.arrived(.success(.sample()), of: RequestID(1), at: .testStart)
      #expect(arrival == .known(left: left))
      #expect(account.remembered == nil)
    }
  }

  @Test func `Without a network it is asked again by itself; a key that is refused is not`() {
    var (offline, refused) = (asked(), asked())
    _ = offline.arrived(.failure(.offline(.unreachable)), of: RequestID(1), at: .testStart)
    _ = refused.arrived(.failure(.keyRejected), of: RequestID(1), at: .testStart)
    #expect(offline.load.retryAt == Date.testStart.adding(15))
    #expect(refused.load.retryAt == nil)
  }
}
