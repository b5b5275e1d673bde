/// Names the profile that is used where none is named, in the text of a configuration. All else stays as the user
/// wrote it, comments too.
package enum UsualProfileEdit {
  /// Nil where the text names one in a way that is not edited, such as a text over several lines.
  package static func text(_ bytes: [UInt8], of configuration: Configuration, naming name: String) -> [UInt8]?
  {
    guard configuration.profile(named: name) != nil else { return nil }
    let changed = configuration.profileLine.map { replaced(bytes, line: $0, name) } ?? inserted(bytes, name)
    guard let changed,
      let read = try? ConfigurationReader.configuration(from: changed, path: configuration.path)
    else { return nil }
    // Whatever else could be meant by the text: it says the same, but for the name.
    return read.profile == name && read.profiles.map(\.name) == configuration.profiles.map(\.name)
      && read.settings == configuration.settings ? changed : nil
  }

  /// Before everything else, and behind what some editors put there.
  private static func inserted(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark : []
    return start + Array("profile = \(TOMLText.quoted(name))\n".utf8) + bytes.dropFirst(start.count)
  }

  /// What stands between the sign and the end of the value; a comment behind it stays.
  private static func replaced(_ bytes: [UInt8], line: Int, _ name: String) -> [UInt8]? {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return nil }
    let old = lines[line - 1]
    guard let sign = old.firstIndex(of: UInt8(ascii: "=")),
      let start = old[sign...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
      let end = old[(start + 1)...].firstIndex(of: old[start])
    else { return nil }
    lines[line - 1] = old[..<start] + Array(TOMLText.quoted(name).utf8) + old[(end + 1)...]
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
