import Recordings

extension JSONText {
  /// Element by element of an array. False where the JSON is broken.
  @inline(__always)
  func readElements(_ read: (inout JSONReader) throws(JSONProblem) -> Void) -> Bool {
    do throws(JSONProblem) {
      try self.read { reader throws(JSONProblem) in try reader.readArray(read) }
      return true
    } catch {
      return false
    }
  }
}
