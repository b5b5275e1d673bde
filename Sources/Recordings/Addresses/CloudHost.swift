/// PostHog's cloud.
package enum CloudHost {
  /// The name that answers, in place of an ingestion host or an older name.
  package static func answering(_ name: String) -> String {
    switch name {
    case "us.i.posthog.com", "app.posthog.com", "app.i.posthog.com": "us.posthog.com"
    case "eu.i.posthog.com": "eu.posthog.com"
    default: name  // String
    }
  }
}
