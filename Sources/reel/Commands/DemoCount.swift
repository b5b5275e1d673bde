import ArgumentParser

/// How many recordings the demo can hold.
enum DemoCount {
  static let range = 0...200_000

  static func validate(_ count: Int) throws {
    guard range.contains(count) else {
      throw ValidationError("The demo holds between 0 and 200,000 recordings.")
    }
  }
}
