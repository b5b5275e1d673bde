import UserConfiguration

extension StartProblem {
  /// Each with its file and line.
  init(_ problems: ConfigurationProblems) {
    self.init(
      lines: problems.all.map { "reel: \($0.sentence)" }
        + ["reel: nothing is done before the configuration is right; reel config check says whether it is."],
      status: ExitStatus.usage.rawValue)
  }
}
