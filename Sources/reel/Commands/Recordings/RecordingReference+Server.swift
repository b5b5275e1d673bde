import ArgumentParser
import Foundation
import PostHogAPI
import Recordings

extension RecordingReference {
  /// The connection that is asked for, with the project of the address.
  func request(_ connection: ConnectionRequest) throws -> ConnectionRequest {
    var request = connection
    if let project {
      if let asked = request.project, asked != project {
        throw ValidationError("The address is of project \(project), and --project says \(asked).")
      }
      request.project = project
    }
    return request
  }

  /// The key goes nowhere because an address says so.
  func checkHost(_ server: Server) throws(CommandFailure) {
    guard let host, case .client(let configuration) = server.connection,
      configuration.host.origin != host.origin
    else { return }
    throw .usage([
      "reel: this recording is on \(host.origin), and \(server.base) is asked; add --host \(host.origin)"
    ])
  }

  /// Its page in the web app.
  func page(on server: Server, in project: ProjectID) -> String {
    let segment = id.text.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-_~")))
    return "\(server.base)/project/\(project)/replay/\(segment ?? "")"
  }
}
