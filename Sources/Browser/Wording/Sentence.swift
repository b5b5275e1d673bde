/// A text on the screen that may name keys. It holds what they do; which keys those are, the key map says
/// when it is drawn.
package struct Sentence: Hashable, Sendable {
  private struct Part: Hashable {
    var key: Named
    /// What follows the key, up to the next one.
    var after: String
  }

  private enum Named: Hashable {
    case command(Command)
    case overlay(OverlayKey)
  }

  private var start: String
  private var parts: [Part] = []

  package init(_ text: String) { start = text }

  package func text(_ keys: KeyMap) -> String {
    if parts.isEmpty { return start }
    var text = start
    for part in parts {
      switch part.key {
      case .command(let command): text += keys.text(of: command)
      case .overlay(let key): text += keys.text(of: key)
      }
      text += part.after
    }
    return text
  }

  /// With a capital at its beginning, and a full stop.
  var asStatement: Sentence {
    var sentence = self
    sentence.start = start.prefix(1).uppercased() + start.dropFirst()
    sentence.append(".")
    return sentence
  }

  package static func + (left: Sentence, right: Sentence) -> Sentence {
    var sum = left
    sum.append(right.start)
    sum.parts += right.parts
    return sum
  }

  private mutating func append(_ text: String) {
    if parts.isEmpty { start += text } else { parts[parts.count - 1].after += text }
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { start = text }

  package init(stringInterpolation interpolation: StringInterpolation) { self = interpolation.sentence }

  /// `\(key: .refresh)` stands for the key of a command.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sentence: Sentence

    package init(literalCapacity: Int, interpolationCount: Int) { sentence = Sentence("") }

    package mutating func appendLiteral(_ literal: String) { sentence.append(literal) }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      sentence.append(value.description)
    }

    package mutating func appendInterpolation(_ other: Sentence) { sentence = sentence + other }

    package mutating func appendInterpolation(key command: Command) {
      sentence.parts.append(Part(key: .command(command), after: ""))
    }

    /// `\(overlay: .journal(.retry))` stands for a key of an overlay.
    package mutating func appendInterpolation(overlay key: OverlayKey) {
      sentence.parts.append(Part(key: .overlay(key), after: ""))
    }
  }
}
