/// Why a demo server did not start.
package enum DemoFailure: Error, Hashable, Sendable {
  case cannotListen(port: Int, reason: String)
}
