import ArgumentParser

/// How much of a list is wanted.
struct LengthOptions: ParsableArguments {
  static let usual = 100

  @Option(help: "How many rows at most; \(usual) without it.")
  var limit: Int?

  @Flag(help: "All rows, however many there are.")
  var all = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("A limit is 1 or more.") }
    if all, limit != nil { throw ValidationError("--all and --limit exclude each other.") }
  }

  var length: Length { all ? .all : limit.map(Length.most) ?? .usual }
}
