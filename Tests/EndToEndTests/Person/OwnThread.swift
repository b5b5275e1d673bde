import Dispatch

/// Runs what blocks away from the threads of the test process, on which the demo has to answer meanwhile.
final class OwnThread: SerialExecutor {
  private let queue = DispatchQueue(label: "a person at the keyboard")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
