/// The configuration file, and who said what holds.
struct ConfigurationChecks {
  /// A setting that somebody set.
  struct Line {
    var name: String
    var value: String
    var origin: String
  }

  let path: String
  let isThere: Bool
  /// What is wrong with it, as sentences.
  var problems: [String] = []
  var profile: String?
  var settings: [Line] = []

  var checks: [DoctorCheck] {
    if !problems.isEmpty {
      return problems.map {
        DoctorCheck("configuration", .problem, $0, advice: "The form of the file: docs/configuration.md.")
      }
    }
    let file = isThere ? "\(path) is read." : "There is no \(path): all is as by default."
    return [DoctorCheck("configuration", .ok, file)]
      + (profile.map { [DoctorCheck("configuration.profile", .ok, "The profile is \($0).")] } ?? [])
      + settings.map {
        DoctorCheck("configuration.\($0.name)", .ok, "\($0.name) = \($0.value), by \($0.origin)")
      }
  }
}
