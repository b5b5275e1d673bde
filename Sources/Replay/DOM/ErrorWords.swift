/// Words by which pages say that something failed.
enum ErrorWords {
  private static let strong = [
    "went wrong", "failed", "failure", "unable to", "could not", "couldn't", "couldn’t", "cannot ", "can't ",
    "can’t ", "not found", "invalid", "incorrect", "is required", "field is required", "try again", "denied",
    "forbidden", "expired", "not allowed", "unauthorized", "unauthorised", "please correct", "please fix",
    "too short", "too long", "not match", "don't match", "already exists", "already taken", "already in use",
    "unavailable", "not available", "timed out", "timeout", "oops", "please enter a correct", "not valid",
    "declined", "rejected", "must be at least", "not permitted", "server error", "internal error", "no longer",
  ]

  /// Whether a short text tells of a failure wherever it stands.
  static func isStrong(_ text: String) -> Bool {
    guard text.utf8.count <= 1_200 else { return false }
    let text = text.lowercased()
    if text.hasPrefix("error") || text.contains(" error") { return true }
    return strong.contains { text.contains($0) }
  }

  /// Whether one of the words in a list of classes speaks of errors: `errorlist`, `alert-danger`, `text-danger`.
  static func isErrorClass(_ classes: String) -> Bool {
    classes.split(separator: " ").contains { name in
      let name = name.lowercased()
      if name.contains(":") { return false }
      if name.contains("error") { return !isQuiet(name) }
      return name.hasPrefix("invalid-feedback") || name.contains("alert-danger") || name == "text-danger"
        || name == "is-danger" || name.contains("toast-danger") || name.contains("notification-danger")
    }
  }

  /// `no-error`, `error-boundary`: these are there when nothing is wrong.
  private static func isQuiet(_ name: String) -> Bool {
    name.contains("no-error") || name.contains("noerror") || name.contains("boundary") || name.contains("icon")
      || name.contains("without")
  }
}
