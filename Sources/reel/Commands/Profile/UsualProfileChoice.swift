import Files
import UserConfiguration

/// Makes a profile the usual one.
struct UsualProfileChoice {
  let name: String
  let environment: [String: String]

  /// What was done.
  func make() throws(StartProblem) -> String {
    let path = ConfigurationFile.path(environment)
    let (bytes, configuration) = try read(path)
    // Says so where there is none of that name.
    var request = ConnectionRequest()
    request.profile = name
    request.demoRecordings = 0
    _ = try request.settings([:], configuration)
    if configuration.profile == name { return "\(name) is the usual profile already" }
    guard let changed = UsualProfileEdit.text(bytes, of: configuration, naming: name) else {
      let line = configuration.profileLine.map { ":\($0)" } ?? ""
      throw StartProblem(
        lines: [
          "reel: \(path)\(line) is written in a way that is not edited: name the profile there yourself."
        ],
        status: ExitStatus.failed.rawValue)
    }
    do throws(FileProblem) {
      try AtomicFile.write(changed, to: AtomicFile.target(of: path), keepsMode: true)
    } catch {
      throw StartProblem(
        lines: ["reel: \(error.sentence). Nothing was changed."], status: ExitStatus.failed.rawValue)
    }
    return "\(name) is the usual profile now, in \(path)"
  }

  private func read(_ path: String) throws(StartProblem) -> ([UInt8], Configuration) {
    do throws(ConfigurationProblems) {
      let bytes = try ConfigurationFile.bytes(of: path) ?? []
      return (bytes, try ConfigurationFile.configuration(from: bytes, path: path))
    } catch {
      throw StartProblem(error)
    }
  }
}
