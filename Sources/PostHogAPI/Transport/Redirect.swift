import Foundation
import NIOHTTP1
import Recordings

/// Redirects are followed on the same origin only, because the key goes along.
enum Redirect {
  /// Where an answer sends the request on to. A write goes on only where the server promises to take it
  /// unchanged (307, 308).
  static func location(of answer: ReceivedAnswer, to request: APIRequest) -> String? {
    switch answer.head.status.code {
    case 307, 308: answer.header("location")
    case 301...303: request.method == .get ? answer.header("location") : nil
    default: nil  // UInt
    }
  }

  /// The next URL. Throws `redirectedElsewhere` where it is of another origin.
  static func target(of location: String, from current: String, _ host: PostHogHost) throws(FetchFailure)
    -> String
  {
    guard let base = URL(string: current), let next = URL(string: location, relativeTo: base)?.absoluteURL,
      let scheme = next.scheme?.lowercased(), let name = next.host?.lowercased()
    else { throw .notPostHog(status: 302, contentType: nil) }
    let port = next.port ?? (scheme == "https" ? 443 : 80)
    let bare = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
    guard scheme == (host.isEncrypted ? "https" : "http"), bare == host.name, port == host.port else {
      // Where only scheme or port differ, they are what there is to tell.
      let origin = scheme + "://" + name + (next.port.map { ":\($0)" } ?? "")
      throw .redirectedElsewhere(host: bare == host.name ? origin : name)
    }
    return next.absoluteString
  }
}
