import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What the responder knows of a connection.
struct DemoContext: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }
}
