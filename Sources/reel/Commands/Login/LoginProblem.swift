import Files
import Recordings

/// Why a login did not come to its end. Nothing is stored then.
enum LoginProblem: Error, Hashable {
  /// The input ended before all was answered.
  case unanswered
  case host(String)
  case plainHTTP(String)
  case key(KeyFault)
  case server(FetchFailure)
  /// The profile is there, and stays as it is.
  case profileExists(String)
  case profileName(String)
  case configuration(String)
  case secretService(SecretTool.Problem)
  case file(FileProblem)

  var status: ExitStatus {
    switch self {
    case .unanswered, .host, .plainHTTP, .key, .profileExists, .profileName, .configuration: .usage
    case .server(let failure): failure.status
    case .secretService, .file: .failed
    }
  }

  /// What is wrong; of a server's failure the shell's words say it.
  var sentence: String {
    switch self {
    case .unanswered: "The questions were not answered. Nothing was stored."
    case .host(let sentence), .configuration(let sentence): sentence
    case .plainHTTP(let origin):
      "\(origin) is not encrypted: everybody on the way could read the key. --insecure-http allows it."
    case .key(let fault): fault.sentence("What was given")
    case .server: "The server was asked in vain. Nothing was stored."
    case .profileExists(let name):
      "The profile “\(name)” stays as it is. --force replaces it; --profile NAME makes another one."
    case .profileName(let name):
      "“\(name)” is no profile's name: letters, digits, - and _, at most 40 of them."
    case .secretService(let problem): "The key was not stored: \(problem.sentence)."
    case .file(let problem): "\(problem.sentence)."
    }
  }
}
