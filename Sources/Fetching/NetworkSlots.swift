import Recordings
import Synchronization

/// Lets a few calls at a time onto the network. What the user waits for goes before what is read ahead, and
/// the older before the newer.
actor NetworkSlots {
  struct Waiting {
    var number: Int
    var priority: CallPriority
    var resume: CheckedContinuation<Bool, Never>
  }

  private var free: Int
  private(set) var waiting: [Waiting] = []
  private var counter = 0

  init(count: Int) { free = count }

  /// Waits for a slot; every success is followed by one `release`. Throws `cancelled` and nothing else.
  func acquire(_ priority: CallPriority) async throws(FetchFailure) {
    if Task.isCancelled { throw .cancelled }
    if free > 0 {
      free -= 1
      return
    }
    counter += 1
    let number = counter
    let isGranted = await withTaskCancellationHandler {
      await withCheckedContinuation { wait(Waiting(number: number, priority: priority, resume: $0)) }
    } onCancel: {
      Task { await self.leave(number) }
    }
    if !isGranted { throw .cancelled }
  }

  func release() {
    guard let next = waiting.firstIndex(where: { $0.priority.isAsked }) ?? waiting.indices.first else {
      free += 1
      return
    }
    waiting.remove(at: next).resume.resume(returning: true)
  }

  /// A call more would not wait.
  var hasRoom: Bool { free > 0 }

  private func wait(_ newcomer: Waiting) {
    if Task.isCancelled {
      newcomer.resume.resume(returning: false)
    } else {
      waiting.append(newcomer)
    }
  }

  private func leave(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: index).resume.resume(returning: false)
  }
}
