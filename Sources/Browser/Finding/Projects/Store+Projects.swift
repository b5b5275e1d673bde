package import Recordings
import Terminal

extension Store {
  private var finderHeight: Int { BrowserLayout.finderHeight(in: state.size) }

  /// By its name or number; where that is not one project alone, the user chooses.
  mutating func switchProject(_ words: String = "") {
    let projects = state.knownProjects
    let choices = ProjectChoice.all(of: projects, current: state.project, matching: words)
    let called = projects.filter { $0.isCalled(words) }
    if called.count == 1 { return go(to: called[0]) }
    // Whatever else holds these digits.
    if let number = ProjectID(typed: words) {
      return go(to: projects.first { $0.id == number } ?? Project(id: number))
    }
    if !words.isBlank, choices.count == 1 { return go(to: choices[0].project) }
    // The list may be older than a project that was made meanwhile.
    if state.account.load.failure != nil, !state.account.load.isLoading { loadAccount(.refresh) }
    state.overlay = .project(
      ProjectFinder(words, among: projects, current: state.project, height: finderHeight))
  }

  mutating func handle(_ key: Key, in finder: ProjectFinder) {
    var finder = finder
    let outcome = finder.handle(key, keys: state.settings.keyMap, height: finderHeight)
    if outcome == .edited {
      finder.show(state.knownProjects, current: state.project, height: finderHeight)
    }
    state.overlay = .project(finder)
    switch outcome {
    case .closed: state.overlay = nil
    case .asksAgain: if !state.account.load.isLoading { loadAccount(.refresh) }
    case .chosen:
      guard let choice = finder.list.chosen else { return }
      state.overlay = nil
      go(to: choice.project)
    case .edited, .moved, .unknown: break
    }
  }

  mutating func insert(_ text: String, in finder: ProjectFinder) {
    var finder = finder
    finder.insert(text)
    finder.show(state.knownProjects, current: state.project, height: finderHeight)
    state.overlay = .project(finder)
  }

  /// The account arrived: its projects can be chosen from.
  mutating func followProjects() {
    guard case .project(var finder)? = state.overlay else { return }
    finder.show(state.knownProjects, current: state.project, height: finderHeight)
    state.overlay = .project(finder)
  }

  private mutating func go(to project: Project) {
    if project.id == state.project { return state.notice = .nothingToDo("this is \(project.title)") }
    if let reason = state.reasonToStay(besides: project) { return state.notice = .nothingToDo(reason) }
    guard !state.account.permissions.lacks(.projectRead) else { return leave(for: project) }
    let request = state.nextRequest()
    state.projectSwitch = ProjectSwitch(request: request, project: project)
    state.notice = .said("Asking for \(project.title)\(state.settings.shapes.ellipsis)")
    effects.append(.load(.project(request, project.id)))
  }

  mutating func projectArrived(_ result: Result<Project, FetchFailure>, of request: RequestID) {
    guard let asked = state.projectSwitch, asked.request == request else { return }
    state.projectSwitch = nil
    switch asked.outcome(result, for: state.account.permissions.key) {
    case .stays(let failure): state.notice = .staysInProject(insteadOf: asked.project, failure)
    case .goes(let project): leave(for: project)
    }
  }

  /// What was decided meanwhile may be a reason to stay.
  private mutating func leave(for project: Project) {
    if let reason = state.reasonToStay(besides: project) { return state.notice = .nothingToDo(reason) }
    state.notice = .said("Opening \(project.title)\(state.settings.shapes.ellipsis)")
    effects.append(.openProject(project))
  }
}

extension BrowserState {
  /// Those that the key may see, as far as the server said.
  var knownProjects: [Project] { account.value?.projects ?? [] }

  /// What would be lost by going to another project now, or why the key has no business there.
  func reasonToStay(besides project: Project) -> Sentence? {
    if let key = account.permissions.key, !key.mayEnter(project.id) {
      return "the key is bound to other projects than \(project.title)"
    }
    return reasonToStay
  }

  /// What would be lost by leaving now.
  var reasonToStay: Sentence? {
    if !filing.pending.unrecorded.isEmpty {
      return "the last decisions are not saved yet: try again in a moment"
    }
    if collector != nil { return "a list is being read to its end: \(KeyMap.interruptText) stops that" }
    if filing.pending.deletesRecordings {
      return "recordings are being deleted: go when that is done"
    }
    if !settings.keepsJournal, filing.unconfirmed > 0 {
      return "nothing outlives this run: go when the queue is sent"
    }
    return nil
  }

  /// The same browser in another project, as it is at its start.
  package func opened(_ project: Project, numbersFrom base: Int64) -> BrowserState {
    var settings = settings
    settings.project = project.id
    settings.numbersFrom = base
    settings.namesProject = true
    var state = begunAnew(settings)
    // Its name is shown until the server says it.
    state.account.remembered = project
    // What the key may do does not change with the project.
    state.account.permissions = account.permissions
    state.quota = quota
    let left = filing.unconfirmed
    let title = self.account.value?.project.title ?? ""
    let waiting = left == 1 ? "1 change of \(title) waits" : "\(left) changes of \(title) wait"
    let wait: Sentence = left == 0 ? "" : "; \(waiting) until it is opened again"
    state.notice = .done("project \(project.title)" + wait)
    return state
  }

  /// The same browser with other settings, as it is at its start.
  package func begunAnew(_ settings: BrowserSettings) -> BrowserState {
    var state = BrowserState(settings: settings, size: size, now: now)
    state.isSlowLine = isSlowLine
    state.lineHistory = lineHistory
    return state
  }
}
