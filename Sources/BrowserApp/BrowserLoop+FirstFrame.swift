import Browser
import Glibc
import Recordings

extension BrowserLoop {
  /// How long the first frame waits for the cache.
  private static let cacheWait: Duration = .milliseconds(8)

  /// The first frame shows what the cache has, if that comes soon; a slow disk does not hold the frame back.
  func waitForCache() {
    let limit = SteadyClock.now + Self.cacheWait
    while cacheReads > 0, ending == nil, case let left = limit - SteadyClock.now, left > .zero {
      var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(clamping: (left.seconds * 1000).rounded(.up))) > 0 else { return }
      for action in mailbox.drain() {
        cacheReads -= action.fillsTheFirstFrame ? 1 : 0
        send(action)
      }
    }
  }
}

extension BrowserAction {
  /// What the first frame waits for.
  fileprivate var fillsTheFirstFrame: Bool {
    if case .journal(.placeRecalled) = self { return true }
    guard case .cache(let answer) = self else { return false }
    return switch answer {
    case .projectArrived, .playlistsArrived, .rowsArrived: true
    case .recordingArrived, .evidenceArrived, .cleared: false
    }
  }
}

extension CacheEffect {
  /// The first frame waits for it: one lot of rows fills any screen.
  var fillsTheFirstFrame: Bool {
    switch self {
    case .readProject, .readPlaylists, .readRows(_, _, _, nil): true
    case .readRows, .readRecording, .readEvidence, .clear: false
    }
  }

  /// Asked at once, also while the program starts.
  var comesBeforeTheFirstFrame: Bool {
    switch self {
    case .readProject, .readPlaylists, .readRows: true
    case .readRecording, .readEvidence, .clear: false
    }
  }
}
