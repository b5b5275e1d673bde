import ArgumentParser

/// How answers are got and printed: the same for every command that prints some.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the API's own objects, one a line.")
  var json = false

  @Flag(help: "Print what the cache holds; nobody is asked.")
  var cached = false
}

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

/// How many rows of a list are wanted.
enum Length: Hashable {
  case usual
  case most(Int)
  case all

  /// Nil where there is no limit.
  var limit: Int? {
    switch self {
    case .usual: LengthOptions.usual
    case .most(let limit): limit
    case .all: nil
    }
  }
}
