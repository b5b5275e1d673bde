/// Names of headers and members whose values are not shown: they let somebody in.
enum SecretNames {
  private static let words = WordList([
    "authorization", "cookie", "token", "secret", "passw", "pwd", "api-key", "apikey", "api_key",
    "access-key",
    "session", "signature", "credential", "csrf", "xsrf", "jwt", "x-auth",
  ])

  static let shownInstead = "… (hidden by Reel)"

  static func hides(_ name: String) -> Bool { words.isFound(in: name) }
}
