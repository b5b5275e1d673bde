import PostHogAPI
import Recordings

/// The recordings that a command may do something with, and what else it was given.
struct ChosenRecordings: Hashable {
  struct Rejected: Hashable {
    var text: String
    var reason: String
    var status = ExitStatus.usage

    init(text: String, reason: String) { (self.text, self.reason) = (text, reason) }

    /// The server has no such recording.
    init(missing id: RecordingID) {
      (text, reason, status) = (id.text, "there is no such recording", .notFound)
    }
  }

  private(set) var ids: [RecordingID] = []
  private(set) var rejected: [Rejected] = []

  /// The key goes nowhere because an address says so: only recordings of the server and project that are asked
  /// are chosen.
  init(_ references: RecordingReferences, on server: Server, in project: ProjectID) {
    rejected = references.invalid.map { Rejected(text: $0, reason: "no id of a recording") }
    var seen: Set<RecordingID> = []
    for reference in references.valid {
      if let host = reference.host?.origin, reference.isElsewhere(than: server) {
        reject(reference, "it is on \(host), and \(server.base) is asked")
      } else if let other = reference.project, project != .current, ProjectID(other) != project {
        reject(reference, "it is of project \(other), and \(project) is asked")
      } else if seen.insert(reference.id).inserted {
        ids.append(reference.id)
      }
    }
  }

  /// Leaves those that are there.
  mutating func keep(_ known: Set<RecordingID>) {
    rejected += ids.filter { !known.contains($0) }.map(Rejected.init(missing:))
    ids.removeAll { !known.contains($0) }
  }

  private mutating func reject(_ reference: RecordingReference, _ reason: String) {
    rejected.append(Rejected(text: reference.id.text, reason: reason))
  }
}

extension RecordingReference {
  func isElsewhere(than server: Server) -> Bool {
    do throws(CommandFailure) {
      try checkHost(server)
      return false
    } catch {
      return true
    }
  }
}

extension RecordingReferences {
  /// The connection that is asked for, with the project of the addresses, where all of them are of one.
  func sharedRequest(_ connection: ConnectionRequest) -> ConnectionRequest {
    let projects = Set(valid.compactMap(\.project))
    var request = connection
    if request.project == nil, projects.count == 1 { request.project = projects.first }
    return request
  }
}
