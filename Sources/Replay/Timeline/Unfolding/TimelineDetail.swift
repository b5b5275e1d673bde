import Recordings

/// All that the recording holds of a line: an unfolded line.
package struct TimelineDetail {
  private let entry: TimelineEntry
  private var writer = DetailWriter()

  /// Titles and lines, at most some 2,000 lines and 200 kB. Takes as long as opening one event.
  package static func text(of entry: TimelineEntry, in reader: SnapshotReader) -> [TimelineDetailLine] {
    var detail = TimelineDetail(entry: entry)
    detail.write(reader)
    return detail.writer.lines
  }

  private init(entry: TimelineEntry) { self.entry = entry }

  private mutating func write(_ reader: SnapshotReader) {
    facts()
    guard let event = entry.event else {
      return writer.note(
        entry.flags.contains(.analytics)
          ? "PostHog's analytics tells this; the snapshots do not."
          : "No single event tells this: Reel concludes it from the times of others.")
    }
    var decoder = EventDecoder()
    let json = reader.bytes.text(of: event)
    if let content = decoder.decode(event, in: reader.bytes) {
      self.content(content)
    } else {
      writer.note("The content of this event cannot be read.")
    }
    guard !json.bytes.isEmpty else { return }
    writer.begin("Event")
    if event.type == .plugin { writer.note("Values that let somebody in are hidden.") }
    var printer = EventJSONPrinter(hidesSecrets: event.type == .plugin)
    printer.hidesText = entry.flags.contains(.masked)
    printer.print(json, to: &writer)
  }

  private mutating func facts() {
    let all: [(String, String?)] = [
      ("Page", entry.page), ("Target", entry.target.map(Self.text)),
      ("Effect", entry.effect.map { effect in effect.text + (entry.reaction.map { " (\($0) ms)" } ?? "") }),
      ("Cause", entry.cause?.sentence), ("Count", entry.count > 1 ? "\(entry.count)" : nil),
      ("Flags", entry.flags.isEmpty ? nil : entry.flags.names.joined(separator: ", ")),
    ]
    writer.begin("Line")
    writer.line("At: \(TimelineTime.clock(entry.offset)), window \(entry.window)"[...])
    for case let (name, value?) in all { writer.line("\(name): \(value)"[...]) }
    if entry.flags.contains(.derived) {
      writer.note("Concluded by Reel with PostHog's numbers; nobody recorded it.")
    }
    if entry.flags.contains(.exception) { writer.note("PostHog captured it as an exception.") }
    if entry.flags.contains(.outlier) {
      writer.note("Its time is far from the rest of the recording, so it stands at the edge.")
    }
  }

  private static func text(of target: TimelineTarget) -> String {
    target.tag.isEmpty || target.role == target.tag ? target.text : "\(target.text), <\(target.tag)>"
  }

  private mutating func content(_ content: SnapshotEvent) {
    switch content {
    case .console(let message): console(message)
    case .network(let requests):
      guard let request = requests.first(where: isEntry) ?? requests.first(where: isSimilar) else { return }
      RequestDetail(request).write(to: &writer)
    case .meta(let meta): if let href = meta.href { address(href) }
    case .domContentLoaded, .load, .fullSnapshot, .custom, .otherPlugin, .mutation, .pointerMove,
      .interaction, .scroll, .resize, .input, .media, .styleSheetRule, .styleDeclaration, .adoptedStyleSheets,
      .selection, .ignored:
      break
    }
  }

  private mutating func address(_ href: String) {
    writer.begin("Address")
    writer.text(SecretParameters.removed(from: href))
  }

  private mutating func console(_ message: ConsoleMessage) {
    writer.begin("Text")
    for argument in message.arguments.prefix(100) { self.argument(argument) }
    if message.arguments.count > 100 { writer.cut() }
    guard !message.trace.isEmpty else { return }
    writer.begin("Trace")
    for line in message.trace {
      if writer.isFull { return writer.cut() }
      writer.text(line)
    }
  }

  /// Objects as JSON; an error that was recorded as an object shows its texts with their own lines.
  private mutating func argument(_ text: String) {
    guard text.hasPrefix("{") || text.hasPrefix("[") else { return writer.text(text) }
    for name in ["error", "message", "stack"] {
      guard text.utf8.count <= DetailWriter.sectionBytes, let value = try? JSONText(text).value() else {
        break
      }
      if let own = value[name]?.text, own.contains(where: \.isNewline) { return writer.text(own) }
    }
    var printer = EventJSONPrinter(hidesSecrets: true)
    printer.print(JSONText(text), to: &writer)
  }

  /// The request of the line, among those of its event.
  private func isEntry(_ request: NetworkRequest) -> Bool {
    isSimilar(request) && (request.time ?? entry.time) == entry.time
  }

  private func isSimilar(_ request: NetworkRequest) -> Bool {
    entry.text == RequestText.text(of: request, onHost: PageURL(request.name).host)
      || entry.text == RequestText.text(of: request, onHost: nil)
  }
}
