import UserConfiguration

/// Reads plain command lines without the parser.
extension BrowseRequest {
  /// What a line of the browser's own options asks for, each written in full and its value a word of its own.
  /// Nil for any other line, one that is wrong too: the parser reads that, and has the words for what is
  /// wrong.
  package init?(plain words: some Sequence<String>) {
    self.init()
    var words = words.makeIterator()
    var isDemo = false
    var demo = 2_000
    while let word = words.next() {
      if word == "--demo" {
        isDemo = true
        continue
      }
      let setting = Setting.allCases.first { $0.row.option == word }
      if let setting, setting.row.kind == .flag {
        connection.options[setting] = .flag(setting.row.optionMeans)
        continue
      }
      guard let value = words.next(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      if let setting {
        guard let known = setting.row.kind.value(word: value) else { return nil }
        connection.options[setting] = known
        continue
      }
      switch word {
      case SettingsResolution.option: connection.profile = value
      case "--demo-recordings":
        guard let count = Int(value), DemoCount.range ~= count else { return nil }
        demo = count
      case "--idle-descriptor":
        guard let number = Int32(value) else { return nil }
        idleDescriptor = number
      default: return nil  // String
      }
    }
    if isDemo { connection.demoRecordings = demo }
  }
}
