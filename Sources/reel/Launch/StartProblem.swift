import ArgumentParser
import PostHogAPI

/// Why the program cannot start: whole lines for standard error, and the status to end with.
struct StartProblem: Error {
  var lines: [String]
  var status: Int32

  /// Says it and ends the command.
  func end() -> ExitCode {
    StandardError.say(lines)
    return ExitCode(status)
  }
}

extension StartProblem {
  static func plainHTTP(_ host: PostHogHost) -> StartProblem {
    StartProblem(
      lines: [
        "reel: \(host.origin) is not encrypted: everybody on the way could read the key, and all recordings.",
        "reel: use https://, or say --insecure-http where that network is yours alone.",
      ], status: 2)
  }

  static func otherServer(_ origin: KeyOrigin, _ host: PostHogHost) -> StartProblem {
    StartProblem(
      lines: [
        "reel: \(origin.place) holds a key of another server than \(host.base), and it goes to its own alone.",
        "reel: store one for this server: reel login",
      ], status: 2)
  }

  static func proxy(_ problem: ProxyProblem) -> StartProblem {
    StartProblem(
      lines: ["reel: \(problem.variable) \(problem.reason.sentence)", "reel: nothing is sent past a proxy."],
      status: 2)
  }
}

extension ProxyProblem.Reason {
  fileprivate var sentence: String {
    switch self {
    case .scheme(let scheme):
      "names a proxy of the scheme \(scheme); Reel goes through proxies of HTTP alone (http://host:port)."
    case .port: "names a proxy with a port that is none: ports lie between 1 and 65535."
    case .notAHost: "names no proxy: http://host:port."
    case .credentials: "holds a control character in the proxy's user or password."
    case .isKey: "holds a key of PostHog. The key belongs into POSTHOG_PERSONAL_API_KEY alone."
    }
  }
}

extension HostProblem {
  /// What was wrong with a text, without it where it may hold a secret.
  func sentence(_ text: String) -> String {
    switch self {
    case .empty, .unknownScheme, .notAHost, .hasQuery:
      "\(text) is no address of a PostHog: write https://us.posthog.com, say."
    case .hasCredentials: "The address of a PostHog has no user and password in it: the key is all it takes."
    case .isKey: "The address of the server looks like a key. The key belongs into POSTHOG_PERSONAL_API_KEY."
    }
  }
}
