/// What a session has sent to the terminal.
package struct OutputCount: Hashable, Sendable {
  package var writes = 0
  package var bytes = 0
}
