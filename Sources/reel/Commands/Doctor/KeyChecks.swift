import Files

/// Where the key comes from. The key itself is never shown.
struct KeyChecks {
  let found: Result<FoundKey, KeyProblem>

  var checks: [DoctorCheck] {
    switch found {
    case .success(let found):
      [DoctorCheck("key.source", .ok, "The key comes from \(found.origin.phrase).")]
    case .failure(let problem):
      [DoctorCheck("key.source", .problem, problem.sentence, advice: problem.advice)]
    }
  }
}

extension KeyProblem {
  /// What to do about it, for a shell.
  var advice: String {
    switch self {
    case .nowhere, .missing: "Store one: reel login"
    case .fault: "Store the right one: reel login"
    case .file(.readableByOthers(_)):
      "Make a new key if others use this machine, and store it: reel login --force"
    case .file: "Put it right, or store the key again: reel login --force"
    case .noProgram, .programFailed, .programLate, .programFlooding:
      "Run the command by hand: its first line must be the key. It is key_command in config.toml."
    case .secretService:
      "Try: secret-tool search service reel. Or store the key in a file: reel login --store file --force"
    }
  }
}
