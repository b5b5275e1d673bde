/// A stored property of `Recording`. Its place is looked up once: following a key path takes twenty times as
/// long, and every row that is drawn is built of some thirty properties.
struct RecordingProperty<Value>: Sendable {
  let path: any WritableKeyPath<Recording, Value> & Sendable
  private let offset: Int

  init(_ path: any WritableKeyPath<Recording, Value> & Sendable) {
    guard let offset = MemoryLayout<Recording>.offset(of: path) else {
      preconditionFailure("\(path) is no stored property")
    }
    self.path = path
    self.offset = offset
  }

  func value(of recording: Recording) -> Value {
    withUnsafePointer(to: recording) {
      UnsafeRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
    }
  }

  func set(_ value: Value, of recording: inout Recording) {
    withUnsafeMutablePointer(to: &recording) {
      UnsafeMutableRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}
