import ArgumentParser

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
