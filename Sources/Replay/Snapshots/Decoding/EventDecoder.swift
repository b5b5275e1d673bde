import Recordings

/// Opens and decodes single events. It keeps nothing of them, so any event may be decoded at any time.
package struct EventDecoder {
  /// What did not open or decode; each event is counted once, however often it is decoded.
  package private(set) var unreadable = UnreadableCount()

  private var fields: CompressedField
  /// Positions of the events that were counted.
  private var counted: Set<Int> = []

  package init(limits: SnapshotLimits = .standard) { fields = CompressedField(limits: limits) }

  /// Nil where the content cannot be read; that is counted.
  package mutating func decode(_ event: IndexedEvent, in bytes: SnapshotBytes) -> SnapshotEvent? {
    do throws(UnreadableKind) {
      return try content(of: event, in: bytes.text(of: event))
    } catch {
      if counted.insert(event.position).inserted { unreadable.add(error) }
      return nil
    }
  }

  private mutating func content(
    of event: IndexedEvent, in text: JSONText
  ) throws(UnreadableKind) -> SnapshotEvent {
    switch event.type {
    case .domContentLoaded: return .domContentLoaded
    case .load: return .load
    case .unknown: return .ignored
    case .fullSnapshot, .incremental, .meta, .custom, .plugin: break
    }
    var opener = FieldOpener(fields, isUnknownPacking: event.flags.contains(.isUnknownPacking))
    defer { fields = opener.fields }
    let data = try opener.opened(try Self.data(of: event, in: text))
    return try Self.content(of: event, data, &opener)
  }

  /// With the rest of the event behind it, which nobody reads.
  private static func data(of event: IndexedEvent, in text: JSONText) throws(UnreadableKind) -> JSONText {
    let start = Int(event.dataOffset)
    guard start > 0, start < text.bytes.count else { throw .content }
    return text.slice(start..<text.bytes.count)
  }

  private static func content(
    of event: IndexedEvent, _ data: JSONText, _ opener: inout FieldOpener
  ) throws(UnreadableKind) -> SnapshotEvent {
    if event.type == .incremental, event.source == .mutation { return .mutation(try Mutation(data, &opener)) }
    do throws(JSONProblem) {
      let content = try data.read { reader throws(JSONProblem) -> SnapshotEvent? in
        try Self.content(of: event, &reader, data)
      }
      if let content { return content }
    } catch {
      throw .content
    }
    throw .content
  }

  private static func content(
    of event: IndexedEvent, _ reader: inout JSONReader, _ data: JSONText
  ) throws(JSONProblem) -> SnapshotEvent? {
    switch event.type {
    case .fullSnapshot: try FullSnapshot(&reader, data).map(SnapshotEvent.fullSnapshot)
    case .meta: .meta(try PageMeta(&reader))
    case .custom: .custom(try CustomEvent(&reader, data))
    case .plugin: try PluginEvent(&reader, data).content()
    case .incremental: try incremental(event, &reader, data)
    case .domContentLoaded, .load, .unknown: .ignored
    }
  }

  private static func incremental(
    _ event: IndexedEvent, _ reader: inout JSONReader, _ data: JSONText
  ) throws(JSONProblem) -> SnapshotEvent? {
    switch event.source {
    case .mouseMove: .pointerMove(try PointerMove(.mouse, &reader, at: event.time))
    case .touchMove: .pointerMove(try PointerMove(.touch, &reader, at: event.time))
    case .drag: .pointerMove(try PointerMove(.drag, &reader, at: event.time))
    case .mouseInteraction: .interaction(try Interaction(&reader))
    case .scroll: .scroll(try Scroll(&reader))
    case .viewportResize: try Viewport(&reader).map(SnapshotEvent.resize)
    case .input: .input(try FieldInput(&reader, data))
    case .mediaInteraction: .media(try MediaInteraction(&reader))
    case .styleSheetRule: .styleSheetRule(try StyleSheetRuleChange(&reader, data))
    case .styleDeclaration: .styleDeclaration(try StyleDeclarationChange(&reader))
    case .selection: .selection(try SelectedRange.all(&reader))
    case .adoptedStyleSheet: .adoptedStyleSheets(try AdoptedStyleSheets(&reader, data))
    case .mutation, .canvasMutation, .font, .log, .customElement, .unknown: .ignored
    }
  }
}
