/// What can be set in the configuration, of all or of a profile, by its name there.
package enum Setting: String, Hashable, Sendable, CaseIterable {
  case host
  case project
  case theme
  case readOnly = "read_only"
  case limits
  case readAhead = "read_ahead"
  case cache
  case cacheLimit = "cache_limit"
  case keepNames = "keep_names"
  case insecureHTTP = "insecure_http"

  package var name: String { rawValue }

  /// All that reading, options, the sample and the list of settings need to know.
  package var row: SettingRow {
    switch self {
    case .host:
      SettingRow(
        .text, option: "--host", variable: "POSTHOG_HOST", standard: .text("https://us.posthog.com"),
        help: "PostHog's address: of a region of the cloud, or of a server of your own.")
    case .project:
      SettingRow(
        .number(1...Int.max), option: "--project", variable: "POSTHOG_PROJECT_ID", sample: .number(1),
        help: "The project's number; without it the one that is open in the web app.")
    case .theme:
      SettingRow(
        .text, option: "--theme", standard: .text("auto"),
        help:
          "A theme by name: auto (after the terminal's background), default, dark, light, or a file in themes/."
      )
    case .readOnly:
      SettingRow(
        .flag, option: "--read-only", standard: .flag(false), help: "Change nothing on the server.")
    case .limits:
      SettingRow(
        .word(["none", "free", "paid", "enterprise"]), option: "--limits", sample: .text("paid"),
        help:
          "The plan whose call limits hold; without it the free plan is kept to until the server says more.")
    case .readAhead:
      SettingRow(
        .word(["auto", "always", "never"]), option: "--read-ahead", standard: .text("auto"),
        help:
          "Read timelines of the next rows before they are opened: where the plan has room, always, or never."
      )
    case .cache:
      SettingRow(
        .flag, option: "--no-cache", optionMeans: false, standard: .flag(true),
        help: "Keep what the server answered beyond the run.")
    case .cacheLimit:
      SettingRow(
        .number(1...1_000_000), option: "--cache-limit", standard: .number(512),
        help: "How large the cache may get, in MiB.")
    case .keepNames:
      SettingRow(
        .number(0...3_650), option: "--keep-names", standard: .number(30),
        help: "Days after which names in settled decisions are erased from the journal.")
    case .insecureHTTP:
      SettingRow(
        .flag, option: "--insecure-http", standard: .flag(false),
        help: "Allow http:// to other machines: everybody on the way can read the key and the recordings.")
    }
  }
}
