/// A configuration that sets nothing and shows everything: each line that can be set is a comment.
package enum ConfigurationSample {
  package static let text: String = {
    var lines = [
      "# The configuration of reel. A line counts once the # before its name is taken away.",
      "# An option wins over the environment, that over the profile, and that over what stands here for all.",
      "",
    ]
    for setting in Setting.allCases { lines += rows(of: setting) }
    lines += ["# " + ConfigurationPart.profile.help, "#profile = \(TOMLText.quoted(profile))", ""]
    lines += [
      "# " + ConfigurationPart.profiles.help + " It can hold every setting above.", "#[profiles.\(profile)]",
    ]
    lines.append("#host = \(TOMLText.quoted("https://eu.posthog.com"))")
    for key in ProfileKey.allCases { lines += ["# " + key.help, "#\(key.rawValue) = \(key.sample)"] }
    lines += ["", "# " + ConfigurationPart.keys.help, "#[keys]"]
    lines += ["", "# " + ConfigurationPart.commands.help + " Each is a table [[commands]]."]
    return lines.joined(separator: "\n") + "\n"
  }()

  private static let profile = "production"

  private static func rows(of setting: Setting) -> [String] {
    let row = setting.row
    var notes = ["# " + row.help]
    switch row.kind {
    case .number, .word: notes.append("# It is \(row.kind.expected).")
    case .text, .flag: break
    }
    return notes + ["#\(setting.name) = \(row.sample.text)", ""]
  }
}
