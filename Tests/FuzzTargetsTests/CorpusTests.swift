import Foundation
import FuzzTargets
import Testing

/// What fuzzing found or began with stays right, without a fuzzer.
@Suite struct CorpusTests {
  @Test(arguments: FuzzTarget.allCases)
  func `Every input that is kept runs to its end`(_ target: FuzzTarget) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fuzzing/Corpus/\(target.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files { target.run(Array(try Data(contentsOf: file))) }
  }
}
