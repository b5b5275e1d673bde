import Recordings

extension Store {
  mutating func collect(_ list: ListRequest) {
    guard let project = state.project else {
      state.notice = .nothingToDo("all of a list can be read only when the server answers")
      return
    }
    let request = state.nextRequest()
    state.collector = ListCollector(request)
    effects.append(.list(.read(request, project, list)))
  }

  /// Ends what is being read. Answers that are on their way are dropped.
  mutating func stopCollecting() {
    guard let collector = state.collector else { return }
    state.collector = nil
    if !collector.isDone, collector.failure == nil { effects.append(.list(.stop)) }
  }

  mutating func listAnswered(_ answer: ListAnswer) {
    switch answer {
    case .progress(let request, let event):
      if state.collector?.request == request { state.collector?.progressed(event) }
    case .ended(let request, let failure):
      guard state.collector?.request == request else { return }
      state.collector?.ended(failure)
    }
  }
}
