import Recordings

/// Lets a few calls at a time onto the network, the older ones first: whatever asks, several calls of one
/// question among it.
actor CallGate {
  private var free: Int
  private var waiting: [(number: Int, resume: CheckedContinuation<Bool, Never>)] = []
  private var counter = 0

  init(count: Int) { free = count }

  /// Every success is followed by one `leave`. Throws `cancelled` and nothing else.
  func enter() async throws(FetchFailure) {
    if Task.isCancelled { throw .cancelled }
    if free > 0 {
      free -= 1
      return
    }
    counter += 1
    let number = counter
    let isGranted = await withTaskCancellationHandler {
      await withCheckedContinuation { resume in
        if Task.isCancelled { resume.resume(returning: false) } else { waiting.append((number, resume)) }
      }
    } onCancel: {
      Task { await self.giveUp(number) }
    }
    if !isGranted { throw .cancelled }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume.resume(returning: true) }
  }

  private func giveUp(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: index).resume.resume(returning: false)
  }
}
