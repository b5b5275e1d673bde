import ArgumentParser
import Foundation
import Replay

/// Kinds of lines with commas between them.
struct TimelineKinds: ExpressibleByArgument {
  var kinds: Set<TimelineKind>

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let kinds = names.compactMap(TimelineKind.init)
    guard !kinds.isEmpty, kinds.count == names.count else { return nil }
    self.kinds = Set(kinds)
  }
}
