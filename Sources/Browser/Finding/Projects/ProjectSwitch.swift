package import Recordings

/// Going to another project: the server is asked first whether the key may.
package struct ProjectSwitch: Hashable, Sendable {
  package var request: RequestID
  package var project: Project

  package enum Outcome: Hashable, Sendable {
    case goes(Project)
    /// Everything stays as it is.
    case stays(FetchFailure)
  }

  /// What the server says of the project. A key that may not read about it may work in it all the same.
  func outcome(_ result: Result<Project, FetchFailure>, for key: KeyInfo?) -> Outcome {
    switch result {
    case .success(let told):
      guard key?.mayEnter(told) != false else { return .stays(.projectForbidden) }
      var project = told
      // The list says the organisation's name, the project only its id.
      project.organization = self.project.organization ?? told.organization
      return .goes(project)
    case .failure(.missingScope), .failure(.keyNotSupported): return .goes(project)
    case .failure(let failure): return .stays(failure)
    }
  }
}
