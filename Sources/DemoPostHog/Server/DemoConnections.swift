import NIOCore
import Synchronization

/// The connections that are open.
final class DemoConnections: Sendable {
  /// Nil once the server has stopped.
  private let channels: Mutex<[ObjectIdentifier: any Channel]?> = Mutex([:])

  /// False where the server has stopped: the connection is not to be served.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let isOpen = channels.withLock { channels in
      channels?[id] = channel
      return channels != nil
    }
    if isOpen {
      channel.closeFuture.whenComplete { [self] _ in channels.withLock { _ = $0?.removeValue(forKey: id) } }
    }
    return isOpen
  }

  /// Closes all of them, and lets no other one in.
  func close() async {
    let open: [any Channel] = channels.withLock { channels in
      defer { channels = nil }
      return channels.map { Array($0.values) } ?? []
    }
    // One that its client has closed meanwhile is closed all the same.
    for channel in open { try? await channel.close() }
  }
}
