import Recordings

/// A program and its arguments as the user wrote them. Data stands in single arguments only: what a
/// placeholder stands for never becomes another argument, or a part of a shell's line.
package struct ProgramTemplate: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case value(Placeholder)
  }

  package enum Problem: Error, Hashable, Sendable {
    case empty
    case unknown(String, nearest: String?)
    /// Data would say which program runs.
    case programIsData
    /// A shell would read data as a part of its program.
    case shellReadsData(String)
    case noText
  }

  /// Why it cannot be run with these values.
  package enum Refusal: Error, Hashable, Sendable {
    case missing(Placeholder)
    /// The program would take the value for an option.
    case option(Placeholder, String)
  }

  private let arguments: [[Part]]

  package init(_ words: [String]) throws(Problem) {
    var arguments: [[Part]] = []
    for word in words {
      guard !word.unicodeScalars.contains("\0") else { throw .noText }
      arguments.append(try Self.parts(of: word))
    }
    guard let program = arguments.first, program != [.text("")] else { throw .empty }
    if program.contains(where: \.isValue) { throw .programIsData }
    if let shell = Self.shellReadingData(in: arguments) { throw .shellReadsData(shell) }
    self.arguments = arguments
  }

  package var program: String { arguments[0].map(\.source).joined() }

  /// As the help shows it.
  package var text: String {
    arguments.map { ShellWord.quoted($0.map(\.source).joined()) }.joined(separator: " ")
  }

  package var placeholders: Set<Placeholder> {
    Set(arguments.joined().compactMap { if case .value(let placeholder) = $0 { placeholder } else { nil } })
  }

  /// `values`: without control characters. Behind an argument `--` a value may begin with a dash: no program
  /// takes it for an option there.
  package func filled(_ values: [Placeholder: String]) throws(Refusal) -> [String] {
    var filled: [String] = []
    var isBehindOptions = false
    for parts in arguments {
      var argument = ""
      for part in parts {
        switch part {
        case .text(let text): argument += text
        case .value(let placeholder):
          guard let value = values[placeholder], !value.isEmpty else { throw .missing(placeholder) }
          if argument.isEmpty, value.hasPrefix("-"), !isBehindOptions { throw .option(placeholder, value) }
          argument += value
        }
      }
      filled.append(argument)
      isBehindOptions = isBehindOptions || parts == [.text("--")]
    }
    return filled
  }

  /// `{name}` is a placeholder, `{{` and `}}` are braces. Other braces stand for themselves.
  private static func parts(of word: String) throws(Problem) -> [Part] {
    var parts: [Part] = []
    var text = ""
    var rest = word[...]
    while let character = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        text.append(character)
        rest = rest.dropFirst(2)
      } else if character == "{", let name = name(in: rest) {
        guard let placeholder = Placeholder(rawValue: name) else {
          throw .unknown(name, nearest: NearestName.to(name, among: Placeholder.allCases.map(\.rawValue)))
        }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.value(placeholder))
        rest = rest.dropFirst(name.count + 2)
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty || parts.isEmpty { parts.append(.text(text)) }
    return parts
  }

  private static func name(in rest: Substring) -> String? {
    let name = rest.dropFirst().prefix { $0 == "_" || ("a"..."z").contains($0) }
    guard !name.isEmpty, name.count <= 40, rest.dropFirst(1 + name.count).first == "}" else { return nil }
    return String(name)
  }
}
