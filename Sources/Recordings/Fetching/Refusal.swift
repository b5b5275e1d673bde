/// The server's error body, in full.
package struct Refusal: Hashable, Sendable, Codable {
  package var status: Int
  package var code: String
  package var detail: String
  /// The field it is about.
  package var attribute: String?

  package init(status: Int, code: String, detail: String, attribute: String? = nil) {
    self.status = status
    self.code = code
    self.detail = detail
    self.attribute = attribute
  }
}
