import ArgumentParser
import Glibc
import Replay

/// The timeline of a file or a pipe: no key, no network.
struct TimelineOfFile {
  /// Bytes. What a program reads at a time.
  private static let chunk = 1 << 20

  let printing: TimelinePrinting

  init(_ printing: TimelinePrinting) { self.printing = printing }

  func run(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let code = errno
      throw failed("\(path): \(String(cString: strerror(code)))", code == ENOENT ? .notFound : .failed)
    }
    defer { close(descriptor) }
    try run(descriptor: descriptor, name: path)
  }

  func run(descriptor: Int32, name: String) throws {
    // Whoever reads the output may leave: that is seen where it is written.
    signal(SIGPIPE, SIG_IGN)
    var reader = SnapshotReader()
    try read(descriptor, name, into: &reader)
    let (timeline, unreadable) = TimelineBuilder.timeline(of: &reader)
    guard !timeline.entries.isEmpty || timeline.start != 0 else {
      throw failed("\(name) holds no events of a recording" + (unreadable.sentence.map { ". \($0)" } ?? ""))
    }
    do throws(OutputProblem) {
      try printing.print(timeline, EvidenceHead(title: name), to: StandardOutput())
    } catch {
      if let sentence = error.sentence { StandardError.say([sentence]) }
      if error.status != .done { throw ExitCode(error.status.rawValue) }
      return
    }
    for sentence in [timeline.outlierSentence, unreadable.sentence].compactMap({ $0 }) {
      StandardError.say(["reel: \(sentence)"])
    }
  }

  private func read(_ descriptor: Int32, _ name: String, into reader: inout SnapshotReader) throws {
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        code = count < 0 ? errno : 0
        filled = max(0, count)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failed("\(name): \(String(cString: strerror(code)))") }
      if bytes.isEmpty { break }
      reader.append(bytes)
    }
    reader.endBody()
  }

  private func failed(_ what: String, _ status: ExitStatus = .failed) -> ExitCode {
    StandardError.say(["reel: \(what)"])
    return ExitCode(status.rawValue)
  }
}
