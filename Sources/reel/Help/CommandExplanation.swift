/// The text below a command's first sentence: what it says, and the lines of its examples.
struct CommandExplanation: Hashable {
  static let heading = "Examples:"

  var text: String
  var examples: [String]

  init(_ discussion: String) {
    let lines = discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex { $0 == Self.heading || $0 == "Example:" } ?? lines.endIndex
    text = lines[..<start].joined(separator: "\n").trimmingBlanks
    examples = lines[start...].dropFirst().map(\.trimmingBlanks).filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
