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
  /// Several writes that are decided, undone and redone as one. `ids`: those of the first entries, where they
  /// were needed before.
  package init(
    deciding action: JournalAction, _ writes: [Write], at now: Date, subject: String? = nil,
    ids: [EntryID] = [], numbers: inout JournalNumbers
  ) {
    let step = numbers.nextStep()
    var entries: [JournalEntry] = []
    for (index, write) in writes.enumerated() {
      let id = index < ids.count ? ids[index] : numbers.nextEntry()
      entries.append(JournalEntry(id: id, step: step, write: write))
    }
    self.init(id: step, madeAt: now, action: action, subject: subject, entries: entries)
  }
}
