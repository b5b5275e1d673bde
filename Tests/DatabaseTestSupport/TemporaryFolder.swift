import Foundation

/// A path of its own for a test, with all that an address would escape. Nothing is there at first; whatever
/// the test puts there is removed with it.
package final class TemporaryFolder: Sendable {
  package let path = FileManager.default.temporaryDirectory.path + "/reel ü%41#?-\(UUID().uuidString)"

  package init() {}

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func database(_ name: String) -> TestDatabase { TestDatabase(path: "\(path)/\(name)") }

  package func fileNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
