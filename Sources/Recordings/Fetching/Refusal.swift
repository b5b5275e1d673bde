/// What the server said of what it refused.
package struct Refusal: Hashable, Sendable, Codable {
  package var status: Int
  package var detail: String

  package init(status: Int, detail: String) {
    self.status = status
    self.detail = detail
  }
}
