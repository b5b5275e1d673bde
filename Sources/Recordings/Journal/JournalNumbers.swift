package import Foundation

/// The numbers of steps and entries: unlike those of any other run on the machine.
package struct JournalNumbers: Hashable, Sendable {
  /// The last number given.
  package private(set) var last: Int64

  /// Numbers follow `base`.
  package init(from base: Int64) { last = base }

  /// A million numbers that no other run uses. The journal's own sender counts below zero.
  package static func ofThisRun() -> JournalNumbers {
    JournalNumbers(from: .random(in: 0..<(1 << 42)) << 20)
  }

  package mutating func nextEntry() -> EntryID { EntryID(next()) }

  package mutating func nextStep() -> StepID { StepID(next()) }

  private mutating func next() -> Int64 {
    last += 1
    return last
  }
}

extension JournalStep {
  /// Several writes that are decided, undone and redone as one. `first`: the id of the first entry, and
  /// `step` that of the step, where they were needed before.
  package init(
    deciding action: JournalAction, _ writes: [Write], at now: Date, subject: String? = nil,
    first: EntryID? = nil, step given: StepID? = nil, numbers: inout JournalNumbers
  ) {
    let step = given ?? numbers.nextStep()
    var entries: [JournalEntry] = []
    for write in writes {
      let given = entries.isEmpty ? first : nil
      entries.append(JournalEntry(id: given ?? numbers.nextEntry(), step: step, write: write))
    }
    self.init(id: step, madeAt: now, action: action, subject: subject, entries: entries)
  }
}
