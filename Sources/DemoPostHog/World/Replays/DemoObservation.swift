/// What PostHog's AI is supposed to have seen in a recording.
enum DemoObservation {
  /// The event of a scan; `nil` for the recordings that nobody had scanned.
  static func event(of row: DemoRecording) -> SessionEvent? {
    guard SeededNumbers.mixed(row.entropy ^ 0x0B5E) % 3 == 0, !row.traits.contains(.mobile) else {
      return nil
    }
    var event = SessionEvent(
      name: "$recording_observed", milliseconds: row.end.milliseconds + 5_400_000, window: 1)
    event.observation = properties(row)
    return event
  }

  private static func properties(_ row: DemoRecording) -> [String: String] {
    let story = Visits(row: row).story
    let isBought = row.traits.contains(.bought)
    let trouble = story.map { $0.alert ?? $0.message }
    return [
      "scanner_type": "summarizer",
      "scanner_output_title": story.map { "Trouble at \($0.path)" }
        ?? (isBought ? "Bought a map" : "Looked around"),
      "scanner_output_summary": trouble.map { "The visitor met this: \($0)" }
        ?? "The visitor read \(Visits(row: row).urls.count) pages.",
      "scanner_output_intent": story == nil && !isBought ? "Browse" : "Buy or change something",
      "scanner_output_outcome": isBought ? "Success" : story == nil ? "Neutral" : "Failure",
      "scanner_output_friction_points": trouble.map { #"["\#($0.replacing("\"", with: "'"))"]"# } ?? "[]",
      "scanner_output_confidence": "0.\(60 + row.entropy % 39)",
    ]
  }
}
