/// One row of the table of settings.
package struct SettingRow: Hashable, Sendable {
  package var kind: SettingKind
  package var option: String
  /// What a flag's option sets it to.
  package var optionMeans: Bool
  /// The variable of the environment that sets it, too.
  package var variable: String?
  /// What holds where nobody sets it; nil where that depends.
  package var standard: SettingValue?
  /// What the sample sets it to.
  package var sample: SettingValue
  package var help: String

  init(
    _ kind: SettingKind, option: String, optionMeans: Bool = true, variable: String? = nil,
    standard: SettingValue, help: String
  ) {
    (self.kind, self.option, self.optionMeans, self.variable) = (kind, option, optionMeans, variable)
    (self.standard, sample, self.help) = (standard, standard, help)
  }

  init(
    _ kind: SettingKind, option: String, variable: String? = nil, sample: SettingValue, help: String
  ) {
    (self.kind, self.option, optionMeans, self.variable) = (kind, option, true, variable)
    (standard, self.sample, self.help) = (nil, sample, help)
  }
}
