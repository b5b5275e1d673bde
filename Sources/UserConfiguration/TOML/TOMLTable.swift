/// Names and values, in the order of the file. No name is there twice.
package struct TOMLTable: Hashable, Sendable {
  /// Where it begins, from 1.
  package var line: Int
  package var entries: [TOMLEntry]

  package init(line: Int, _ entries: [TOMLEntry] = []) { (self.line, self.entries) = (line, entries) }

  package subscript(name: String) -> TOMLEntry? { entries.first { $0.name == name } }
}
