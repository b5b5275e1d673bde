/// A line of a timeline, as a value. All texts are cleaned and cut.
package struct TimelineEntry: Equatable, Sendable {
  /// Milliseconds since 1970.
  package var time: Int64
  /// Milliseconds from the recording's first event.
  package var offset: Int = 0
  /// From 1.
  package var window: Int
  package var kind: TimelineKind
  /// The path of the page that it happened on; nil where it is unknown.
  package var page: String?
  package var text: String
  /// Of a field: the text without what was typed or chosen, where that is in it.
  package var textWithoutValue: String?
  package var target: TimelineTarget?
  package var effect: ActionEffect?
  /// From the action to its effect, in milliseconds.
  package var reaction: Int?
  /// Of a request.
  package var status: Int?
  /// How often it happened: equal lines are folded.
  package var count = 1
  package var flags: TimelineFlags = []
  /// Of a request, a page's visit, an idle time, in milliseconds.
  package var duration: Int?
  /// Of a request, in bytes.
  package var size: Int?
  /// Of an error: the first line of its trace.
  package var trace: String?
  /// Of a trouble: what the user did before.
  package var cause: TimelineCause?
  /// The event that tells more, for an unfolded line.
  package var event: IndexedEvent?

  package init(time: Int64, window: Int, kind: TimelineKind, text: String, event: IndexedEvent? = nil) {
    self.time = time
    self.window = window
    self.kind = kind
    self.text = text
    self.event = event
  }

  /// Something went wrong here.
  package var isTrouble: Bool {
    switch kind {
    case .error, .rage, .dead, .thrash: true
    case .alert: flags.contains(.error)
    case .request: flags.contains(.failed)
    case .page, .click, .tap, .input, .choice, .submit, .paste, .scroll, .console, .idle, .hidden, .offline,
      .resize, .paused, .gap, .custom, .screen, .keyboard:
      false
    }
  }

  /// Shown unless a filter asks for more: not the quiet requests, not the rest of the console.
  package var isUsual: Bool {
    switch kind {
    case .request: !flags.isDisjoint(with: [.failed, .slow])
    case .console: flags.contains(.warning)
    case .page, .click, .tap, .input, .choice, .submit, .paste, .scroll, .error, .alert, .rage, .dead,
      .thrash,
      .idle, .hidden, .offline, .resize, .paused, .gap, .custom, .screen, .keyboard:
      true
    }
  }
}
