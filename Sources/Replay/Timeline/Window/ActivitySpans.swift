/// When the user was active. Moments less than five seconds apart are one span, as PostHog's player has it.
struct ActivitySpans {
  struct Span: Equatable {
    var start: Int64
    var end: Int64
  }

  private(set) var spans: [Span] = []

  private static let pause: Int64 = 5_000

  /// PostHog's active sources. Snapshots come by themselves, so a page counts where it is a new one.
  static func isActive(_ event: IndexedEvent) -> Bool {
    guard event.type == .incremental else { return false }
    switch event.source {
    case .mouseMove, .mouseInteraction, .scroll, .viewportResize, .input, .touchMove, .mediaInteraction,
      .drag:
      return true
    case .mutation, .styleSheetRule, .canvasMutation, .font, .log, .styleDeclaration, .selection,
      .adoptedStyleSheet, .customElement, .unknown:
      return false
    }
  }

  mutating func note(_ time: Int64) {
    if let last = spans.last, time - last.end <= Self.pause, time >= last.start {
      spans[spans.count - 1].end = max(last.end, time)
    } else {
      spans.append(Span(start: time, end: time))
    }
  }

  /// Of all windows, sorted and without overlaps.
  static func merged(_ all: [ActivitySpans]) -> [Span] {
    var merged: [Span] = []
    for span in all.flatMap(\.spans).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, span.start - last.end <= pause {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
