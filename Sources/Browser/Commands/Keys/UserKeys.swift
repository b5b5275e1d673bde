package import Terminal

/// The keys that a user gives to commands, as they were read.
package struct UserKeys: Hashable, Sendable {
  package struct Binding: Hashable, Sendable {
    package var command: Command
    /// Nil: in all panes.
    package var pane: PaneID?
    /// Whole chords; none at all take the command's keys away.
    package var keys: [[Key]]
    /// Where it stands in the user's file.
    package var line: Int

    package init(_ command: Command, in pane: PaneID? = nil, _ keys: [[Key]], line: Int) {
      (self.command, self.pane, self.keys, self.line) = (command, pane, keys, line)
    }
  }

  package struct OverlayBinding: Hashable, Sendable {
    package var key: OverlayKey
    package var keys: [Key]
    package var line: Int

    package init(_ key: OverlayKey, _ keys: [Key], line: Int) {
      (self.key, self.keys, self.line) = (key, keys, line)
    }
  }

  package var bindings: [Binding] = []
  package var overlays: [OverlayBinding] = []
  /// Commands of the user's own: their keys are among the bindings.
  package var own: [CommandRow] = []

  package init() {}
}

/// A key or chord that another one hides.
package struct HiddenKeys: Hashable, Sendable {
  package var keys: [Key]
  /// The command that it would mean, and the one that has the other key, by their names.
  package var name: String
  package var other: String
  package var otherKeys: [Key]
  /// Nil: in all panes.
  package var pane: PaneID?
  package var isInOverlays = false
}

/// Two keys of the user's that cannot both be.
package struct KeyClash: Error, Hashable, Sendable {
  package var first: (name: String, keys: [Key], line: Int)
  package var second: (name: String, keys: [Key], line: Int)

  /// Where the later one stands.
  package var line: Int { max(first.line, second.line) }

  package var sentence: String {
    let (early, late) = first.line <= second.line ? (first, second) : (second, first)
    let (one, other) = (KeySequence.text(of: late.keys), KeySequence.text(of: early.keys))
    let how = one == other ? "is also on" : "cannot be beside \(other) of"
    return "\(one) of \(late.name) \(how) \(early.name) (line \(early.line))."
  }

  package static func == (left: KeyClash, right: KeyClash) -> Bool {
    left.first == right.first && left.second == right.second
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(first.keys)
    hasher.combine(second.keys)
  }
}
