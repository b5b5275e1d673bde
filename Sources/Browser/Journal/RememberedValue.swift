/// Something to be known again in the next run, in the same project.
package struct RememberedValue: Hashable, Sendable {
  package var key: String
  /// nil: nothing any more.
  package var value: String?

  package init(_ key: String, _ value: String?) {
    self.key = key
    self.value = value
  }
}
