/// Words by which pages say that something failed.
enum ErrorWords {
  private static let strong = WordList(english + ErrorWordsByLanguage.all)
  private static let english = [
    " error", "went wrong", "failed", "failure", "unable to", "could not", "couldn't", "couldn\u{2019}t",
    "cannot ",
    "can't ", "not found", "invalid", "incorrect", "is required", "try again", "denied", "forbidden",
    "expired",
    "not allowed", "unauthorized", "unauthorised", "please correct", "please fix", "too short", "too long",
    "not match", "don't match", "already exists", "already taken", "already in use", "unavailable",
    "not available", "timed out", "timeout", "oops", "not valid", "declined", "rejected", "must be at least",
    "not permitted", "no longer", "having trouble", "having problems", "check your connection",
    "there was a problem", "connection lost",
  ]
  private static let start = WordList(["error", "fehle", "erreu"])
  private static let classes = WordList([
    "error", "invalid-feedback", "alert-danger", "text-danger", "is-danger", "toast-danger",
    "notification-danger",
  ])
  /// `no-error`, `error-boundary`: these are there when nothing is wrong.
  private static let quiet = WordList(["no-error", "noerror", "boundary", "icon", "without", ":"])

  /// Whether a short text tells of a failure wherever it stands.
  static func isStrong(_ text: String) -> Bool {
    guard text.utf8.count <= 1_200 else { return false }
    var beginning = String(text.prefix(5))
    return beginning.withUTF8(start.isFound) || strong.isFound(in: text)
  }

  /// Whether one of the words in a list of classes speaks of errors: `errorlist`, `alert-danger`, `text-danger`.
  static func isErrorClass(_ list: UnsafeBufferPointer<UInt8>) -> Bool {
    guard list.count < 1_024, classes.isFound(in: list) else { return false }
    return list.split(separator: UInt8(ascii: " ")).contains { name in
      let name = UnsafeBufferPointer(rebasing: name)
      return classes.isFound(in: name) && !quiet.isFound(in: name)
    }
  }
}
