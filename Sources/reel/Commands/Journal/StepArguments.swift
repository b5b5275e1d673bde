import ArgumentParser
import RecordingLibrary
import Recordings

/// The steps that a command is about.
struct StepArguments: ParsableArguments {
  @Flag(help: "All that reel journal list shows.")
  var all = false

  @Argument(help: ArgumentHelp("Numbers of steps, as reel journal list prints them.", valueName: "step"))
  var steps: [Int64] = []

  func validate() throws {
    if all == !steps.isEmpty { throw ValidationError("Name steps by their numbers, or --all.") }
  }
}

extension Writing {
  /// The steps that are open, oldest first; named ones that are not there are said in the report.
  func steps(
    _ arguments: StepArguments, change: String, _ report: inout DecisionReport
  ) async throws(CommandFailure) -> [StepSummary] {
    let open = try await openSteps()
    if arguments.all { return open }
    var named: [StepSummary] = []
    var seen: Set<Int64> = []
    for number in arguments.steps where seen.insert(number).inserted {
      if let step = open.first(where: { $0.id == StepID(number) }) {
        named.append(step)
      } else {
        let known = try await decide { (library) throws(LibraryFailure) in
          try await library.journalStep(StepID(number), in: project)
        }
        let reason = known == nil ? "there is no such step" : "nothing of it waits or was refused"
        report.reject("step \(number)", change: change, reason, known == nil ? .notFound : .failed)
      }
    }
    return named
  }

  private func openSteps() async throws(CommandFailure) -> [StepSummary] {
    var open: [StepSummary] = []
    try await decide { (library) throws(LibraryFailure) in
      try await library.journalSteps(in: project) { page in
        open += page.filter(\.isOpen)
        return !Task.isCancelled
      }
    }
    return open.reversed()
  }
}
