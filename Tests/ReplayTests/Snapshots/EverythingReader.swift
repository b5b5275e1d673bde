import Recordings

@testable import Replay

/// Reads all that an event holds.
enum EverythingReader {
  static func read(_ event: SnapshotEvent) {
    switch event {
    case .fullSnapshot(let full):
      full.node.map(walk)
      full.wireframes.map(walkWireframes)
    case .mutation(let mutation): read(mutation)
    case .input(let input):
      _ = input.text.text(upTo: 3)
      _ = input.text.length
    case .styleSheetRule(let change):
      for add in change.adds { _ = add.rule.text() }
    case .domContentLoaded, .load, .meta, .custom, .console, .network, .otherPlugin, .pointerMove,
      .interaction,
      .scroll, .resize, .media, .styleDeclaration, .adoptedStyleSheets, .selection, .ignored:
      break
    }
  }

  private static func read(_ mutation: Mutation) {
    mutation.forEachRemove { _ in }
    mutation.forEachAdd { add in
      add.node.map(walk)
      add.wireframe.map(walkWireframes)
    }
    mutation.forEachText { _, _ in }
    mutation.forEachAttribute { _, _, change in
      if case .style(let style) = change { style.forEachProperty { _, _, _ in } }
    }
    mutation.forEachUpdate { $0.wireframe.map(walkWireframes) }
  }

  private static func walk(_ node: JSONText) {
    var (log, reader) = (NodeLog(), SnapshotNodeReader())
    _ = reader.read(node, into: &log)
    precondition(log.isClosed, "a node that began has not ended")
  }

  private static func walkWireframes(_ wireframes: JSONText) {
    WireframeReader.forEach(wireframes) { _, _ in }
  }
}
