import Browser
import Terminal

/// Reads keys: one text, or a list of texts, each a key or a chord.
struct ChordsReader {
  let path: String
  private(set) var problems: [ConfigurationProblem] = []

  init(path: String) { self.path = path }

  /// Nil where something is wrong.
  mutating func chords(of entry: TOMLEntry, most: Int) -> [[Key]]? {
    let elements: [TOMLElement]
    switch entry.value {
    case .text: elements = [TOMLElement(line: entry.line, entry.value)]
    case .list(let list): elements = list
    case .number, .flag, .table:
      refuse(
        entry.line,
        "\(entry.name) must be a list of keys, like [\"x\", \"gp\", \"Ctrl-D\"]; [] takes them away.")
      return nil
    }
    guard elements.count <= most else {
      refuse(entry.line, "\(entry.name) has more than \(most) keys.")
      return nil
    }
    var chords: [[Key]] = []
    for element in elements {
      guard case .text(let text) = element.value else {
        refuse(
          element.line, "a key of \(entry.name) must be a text, like \"gp\", and is \(element.value.kind).")
        return nil
      }
      do throws(KeySequenceProblem) {
        let chord = try KeySequence.keys(of: text)
        if !chords.contains(chord) { chords.append(chord) }
      } catch {
        refuse(element.line, "\(entry.name) = \"\(text.shown)\": \(error.sentence).")
        return nil
      }
    }
    return chords
  }

  private mutating func refuse(_ line: Int, _ reason: String) {
    problems.append(ConfigurationProblem(path: path, line: line, reason: reason))
  }
}
