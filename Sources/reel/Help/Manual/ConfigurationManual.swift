import UserConfiguration

/// `reel-config(5)`: the configuration.
enum ConfigurationManual {
  static func text() -> String {
    var page = ManualText("reel-config", section: 5, about: "configuration of reel")
    page.section("DESCRIPTION")
    page.paragraph(
      """
      The configuration is a file of TOML. An option of the command line wins over a variable of the environment, \
      that over a profile, and that over what stands in the file for all. \
      Whatever is unknown in it is a mistake, which is said with its line.
      """)
    page.section("SETTINGS")
    page.list(
      Setting.allCases.map { setting in
        var text = setting.row.help + " It is \(setting.row.kind.expected)."
        if let standard = setting.row.standard { text += " Without it: \(standard.text)." }
        text += " Option: \(setting.row.option)."
        if let variable = setting.row.variable { text += " Variable: \(variable)." }
        return ("Ic " + ManualText.argument(setting.name), text)
      })
    page.section("PARTS")
    page.list(ConfigurationPart.allCases.map { ("Ic " + ManualText.argument($0.rawValue), $0.help) })
    page.section("PROFILES")
    page.paragraph("A profile can hold every setting, and beside them:")
    page.list(ProfileKey.allCases.map { ("Ic " + ManualText.argument($0.rawValue), $0.help) })
    page.section("FILES")
    page.list([("Pa " + ManualText.argument("~/.config/reel/config.toml"), "The configuration of a user.")])
    page.section("EXAMPLES")
    page.literal(ConfigurationSample.text.split(separator: "\n").map(String.init))
    page.section("SEE ALSO")
    page.raw(".Xr reel 1 ,")
    page.raw(".Xr reel-filter 7")
    return page.text
  }
}
