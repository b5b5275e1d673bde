import ArgumentParser

/// When a change goes to the server: the same for every command that changes something.
struct WritingOptions: ParsableArguments {
  @Flag var moment = WritingMoment.wait

  var isQueued: Bool { moment == .queue }
}

enum WritingMoment: String, EnumerableFlag {
  case wait, queue

  static func help(for value: WritingMoment) -> ArgumentHelp? {
    switch value {
    case .wait: "Wait until the server has answered. This is the default."
    case .queue: "Only write it to the journal: the next Reel sends it."
    }
  }
}

extension WritingOptions {
  /// For what is never queued.
  static var waiting: WritingOptions {
    var options = WritingOptions()
    options.moment = .wait
    return options
  }
}
