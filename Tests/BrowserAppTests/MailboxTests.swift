import Browser
import Glibc
import Recordings
import Testing

@testable import BrowserApp

@Suite("The mailbox")
struct MailboxTests {
  private let mailbox = Mailbox()
  private let notice = BrowserAction.noticed(.quota(QuotaReport(buckets: [:])))

  @Test func `Wakes poll while something waits, and gives it out in the order it came`() {
    #expect(!isReadable)
    mailbox.post(notice)
    mailbox.post(.deadlinePassed)
    #expect(isReadable)
    #expect(mailbox.drain() == [notice, .deadlinePassed])
    #expect(!isReadable)
    #expect(mailbox.drain().isEmpty)
  }

  @Test func `Is idle only when nothing is under way and nothing waits`() {
    #expect(mailbox.isIdle)
    mailbox.begin()
    #expect(!mailbox.isIdle)
    mailbox.end(with: notice)
    #expect(!mailbox.isIdle)
    _ = mailbox.drain()
    #expect(mailbox.isIdle)
  }

  @Test func `Work without an answer ends all the same, and wakes the loop to say so`() {
    mailbox.begin()
    mailbox.end(with: nil)
    #expect(isReadable)
    #expect(mailbox.drain().isEmpty)
    #expect(mailbox.isIdle)
  }

  private var isReadable: Bool {
    var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) == 1
  }
}
