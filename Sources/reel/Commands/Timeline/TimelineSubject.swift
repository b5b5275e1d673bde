import ArgumentParser
import Glibc
import Recordings

/// What a timeline is made of: a recording on the server, a file, or what comes through a pipe.
enum TimelineSubject: Hashable {
  case recording(RecordingReference)
  case file(String)
  case standardInput

  /// An address has `://` and an id has no dot and no slash. A file of an id's name is that file.
  init(_ text: String, exists: (String) -> Bool) {
    if text == "-" {
      self = .standardInput
    } else if !text.contains("://"), exists(text) {
      self = .file(text)
    } else if let reference = RecordingReference(text) {
      self = .recording(reference)
    } else {
      self = .file(text)
    }
  }
}

extension TimelineSubject: ExpressibleByArgument {
  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(argument) { access($0, F_OK) == 0 }
  }
}
