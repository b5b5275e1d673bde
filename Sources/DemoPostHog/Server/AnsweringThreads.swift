import Dispatch

/// Threads of the demo's own: those of the process may all be busy with what waits for its answers.
final class AnsweringThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "demo", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
