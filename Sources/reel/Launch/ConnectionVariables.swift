import Foundation
import PostHogAPI

/// The variables of the environment that a connection is made of. Blanks, line ends and control characters
/// around a value do not count: a file that was written elsewhere ends its lines with a carriage return. An
/// empty one is as good as unset.
struct ConnectionVariables {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  subscript(name: String) -> String? {
    let trimmed = environment[name]?.trimmingCharacters(in: .whitespacesAndNewlines.union(.controlCharacters))
    return trimmed?.isEmpty == false ? trimmed : nil
  }

  var certificateAuthorities: CertificateAuthorities {
    CertificateAuthorities(
      file: self["SSL_CERT_FILE"],
      folders: self["SSL_CERT_DIR"]?.split(separator: ":").map(String.init) ?? [])
  }
}
