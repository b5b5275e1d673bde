import ArgumentParser
import UserConfiguration

/// Reads a configuration for what is wrong in it.
struct ConfigurationCheck {
  struct Outcome: Hashable {
    /// What stands on standard output where nothing is wrong.
    var sentence = ""
    /// With file and line, as compilers write it.
    var problems: [String] = []
  }

  /// Nil for the user's own.
  let file: String?
  let environment: [String: String]

  func outcome() -> Outcome {
    let path = file ?? ConfigurationFile.path(environment)
    do throws(ConfigurationProblems) {
      guard let bytes = try ConfigurationFile.bytes(of: path) else {
        // Only the user's own may be missing.
        guard file != nil else { return Outcome(sentence: "\(path) is not there: nothing is set.") }
        return Outcome(problems: ["\(path): there is no such file."])
      }
      let configuration = try ConfigurationFile.configuration(from: bytes, path: path)
      _ = try CommandSettings(configuration)
      let problems = themeProblems(configuration)
      guard problems.isEmpty else { return Outcome(problems: problems) }
      let count = configuration.profiles.count
      let profiles = count == 0 ? "" : count == 1 ? ", 1 profile" : ", \(count) profiles"
      return Outcome(sentence: "\(path): nothing is wrong\(profiles).")
    } catch {
      return Outcome(problems: error.all.map(\.sentence))
    }
  }

  /// Themes that are not there, or are none.
  private func themeProblems(_ configuration: Configuration) -> [String] {
    var named = [(configuration.settings.text(.theme), configuration.lines[.theme])]
    named += configuration.profiles.map { ($0.settings.text(.theme), $0.line) }
    return named.compactMap { name, line in
      guard let name, name != ThemeFile.automatic else { return nil }
      do {
        _ = try ThemeFile.load(name, environment: environment)
        return nil
      } catch {
        let reason = (error as? ValidationError)?.message ?? "the theme \(name) cannot be read."
        return ConfigurationProblem(path: configuration.path, line: line, reason: reason).sentence
      }
    }
  }
}
