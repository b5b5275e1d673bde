import PostHogAPI

/// The Secret Service (GNOME Keyring, KWallet, KeePassXC) through `secret-tool` of libsecret. A profile's key is
/// the entry with the attributes `service reel` and `profile NAME`.
struct SecretTool {
  var run: (ProgramCall) -> ProgramCall.Ending = { $0.run() }

  /// The service may ask for its pass phrase in a window.
  static let patience = 60

  enum Problem: Error, Hashable {
    /// There is no `secret-tool`.
    case missing
    /// No service answers, or its user said no.
    case failed(status: Int32)
    case late
    /// It has no such entry.
    case noEntry

    /// Without a full stop.
    var sentence: String {
      switch self {
      case .missing: "there is no secret-tool (Debian's package libsecret-tools)"
      case .failed(let status): "the Secret Service did not answer (secret-tool ended with \(status))"
      case .late: "the Secret Service did not answer within \(SecretTool.patience) seconds"
      case .noEntry: "the Secret Service has no key for this profile"
      }
    }
  }

  func key(of profile: String) throws(Problem) -> [UInt8] {
    switch run(call("lookup", profile)) {
    case .ended(0, let output) where !output.isEmpty: return output
    // It says nothing and ends with 1 where there is no entry.
    case .ended(0, _), .ended(1, _): throw .noEntry
    case .ended(let status, _): throw .failed(status: status)
    case .missing: throw .missing
    case .late, .flooding: throw .late
    }
  }

  /// Stored in the place of what was there, and read again.
  func store(_ key: [UInt8], of profile: String) throws(Problem) {
    var call = ProgramCall(
      arguments: ["secret-tool", "store", "--label=Reel: \(profile)"] + Self.attributes(profile),
      input: key, showsErrors: false, seconds: Self.patience)
    call.showsErrors = false
    try done(call)
    guard try self.key(of: profile) == key else { throw .failed(status: 0) }
  }

  /// Says nothing where there was no entry.
  func clear(_ profile: String) throws(Problem) { try done(call("clear", profile)) }

  private func done(_ call: ProgramCall) throws(Problem) {
    switch run(call) {
    case .ended(0, _): return
    case .ended(let status, _): throw .failed(status: status)
    case .missing: throw .missing
    case .late, .flooding: throw .late
    }
  }

  private func call(_ verb: String, _ profile: String) -> ProgramCall {
    ProgramCall(
      arguments: ["secret-tool", verb] + Self.attributes(profile), input: [], showsErrors: false,
      seconds: Self.patience)
  }

  private static func attributes(_ profile: String) -> [String] { ["service", "reel", "profile", profile] }
}
