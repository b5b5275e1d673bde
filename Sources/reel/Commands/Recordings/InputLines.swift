import Glibc

/// Why lines end before their end.
struct InputProblem: Error, Hashable {
  /// Of the system.
  var code: Int32
  var sentence: String { String(cString: strerror(code)) }
}

/// The lines of a descriptor as bytes, without their line ends.
struct InputLines {
  /// In bytes. What is longer comes as its beginning: no line of ids is that long.
  static let longest = 1 << 20
  private static let chunk = 1 << 16

  let descriptor: Int32

  func forEach(_ body: (ArraySlice<UInt8>) -> Void) throws(InputProblem) {
    var line: [UInt8] = []
    while let bytes = try next() {
      var rest = bytes[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end].prefix(max(0, Self.longest - line.count))
        body(line[...])
        line.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      line += rest.prefix(max(0, Self.longest - line.count))
    }
    if !line.isEmpty { body(line[...]) }
  }

  /// Nil at the end.
  private func next() throws(InputProblem) -> [UInt8]? {
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        code = count < 0 ? errno : 0
        filled = max(0, count)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw InputProblem(code: code) }
      return bytes.isEmpty ? nil : bytes
    }
  }
}
