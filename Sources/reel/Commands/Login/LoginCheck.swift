import ArgumentParser
import Foundation
import PostHogAPI
import Recordings
import Wording

/// Asks a server whose key a key is.
struct LoginCheck {
  let environment: [String: String]

  func check(_ host: PostHogHost, _ key: APIKey, _ project: ProjectID?) -> Result<Account, FetchFailure> {
    let client = PostHogClient(
      configuration: ClientConfiguration(host: host, key: key, environment: environment))
    return Blocking.wait {
      let answer = await Self.answer(client, project)
      await client.shutdown()
      return answer
    }
  }

  private static func answer(_ client: PostHogClient, _ project: ProjectID?) async -> Result<
    Account, FetchFailure
  > {
    do throws(FetchFailure) {
      return .success(try await client.account(project: project))
    } catch {
      return .failure(error)
    }
  }

  static func words(_ failure: FetchFailure, _ host: PostHogHost?) -> String {
    FailureWording(host: host?.base ?? "the server", now: Date(), zone: .local).what(failure)
  }
}

extension ClientConfiguration {
  /// As every command of Reel connects.
  init(host: PostHogHost, key: APIKey, environment: [String: String]) {
    self.init(
      host: host, key: key, userAgent: "reel/\(Reel.configuration.version)",
      proxies: ProxySettings(environment: environment, key: key),
      certificateAuthorities: ConnectionVariables(environment).certificateAuthorities)
  }
}
