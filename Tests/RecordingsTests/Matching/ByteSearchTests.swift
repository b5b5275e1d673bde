import Testing

@testable import Recordings

@Suite struct ByteSearchTests {
  @Test func `Bytes are found at every place, and not beyond the end`() {
    for length in 1...150 {
      for place in 0..<length {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        text[place] = UInt8(ascii: "X")
        let found = text.withUnsafeBytes {
          ByteSearch(Array("x".utf8), ignoringCase: true).place(in: $0, from: 0)
        }
        let exact = text.withUnsafeBytes { ByteSearch(Array("x".utf8), ignoringCase: false).isIn($0) }
        let behind = text.withUnsafeBytes { ByteSearch(Array("xa".utf8), ignoringCase: true).isIn($0) }
        let later = text.withUnsafeBytes {
          ByteSearch(Array("x".utf8), ignoringCase: true).place(in: $0, from: place + 1)
        }
        #expect(found == place && !exact && behind == (place < length - 1) && later == nil)
      }
    }
  }
}
