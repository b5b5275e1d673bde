extension GoldenTimeline {
  /// The test events of rrweb's and PostHog's players.
  static let players: [GoldenTimeline] = [
    GoldenTimeline(
      "rrweb-events/adopted-style-sheet-modification.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.0 page"
      ], digest: "9f044f8b56717619"),
    GoldenTimeline(
      "rrweb-events/adopted-style-sheet.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page"
      ], digest: "6df7a7b28595e0e4"),
    GoldenTimeline(
      "rrweb-events/bad-style.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.0 page"
      ], digest: "139ae6347f8aae44"),
    GoldenTimeline(
      "rrweb-events/bad-textarea.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.0 page"
      ], digest: "af63a24c860189fe"),
    GoldenTimeline(
      "rrweb-events/canvas-in-iframe.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page"
      ], digest: "c160739ab09d896b"),
    GoldenTimeline(
      "rrweb-events/dialog-playback.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page document"
      ], digest: "c83e676c7c99da7c"),
    GoldenTimeline(
      "rrweb-events/document-replacement.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page"
      ], digest: "c160739ab09d896b"),
    GoldenTimeline(
      "rrweb-events/iframe.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page"
      ], digest: "3af96e4905de8654"),
    GoldenTimeline(
      "rrweb-events/input.json.gz",
      kinds: "page 1 input 1 choice 2",
      lines: [
        "0:00.1 page",
        "0:01.5 choice combobox change",
        "0:02.0 choice combobox",
        "0:03.0 input textbox change",
      ], digest: "3d88e52477131d45"),
    GoldenTimeline(
      "rrweb-events/nested-style-declaration.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.0 page"
      ], digest: "9f044f8b56717619"),
    GoldenTimeline(
      "rrweb-events/ordering.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.0 page"
      ], digest: "2f89d00e49af3472"),
    GoldenTimeline(
      "rrweb-events/scroll.json.gz",
      kinds: "page 1 scroll 2",
      lines: [
        "0:00.1 page",
        "0:01.0 scroll",
        "0:01.5 scroll",
      ], digest: "5a3a1f6ff4caab09"),
    GoldenTimeline(
      "rrweb-events/shadow-dom.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page"
      ], digest: "a784a303cb86655e"),
    GoldenTimeline(
      "rrweb-events/style-sheet-rule-events.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page"
      ], digest: "62858f29065747ef"),
    GoldenTimeline(
      "rrweb-events/video-playback.json.gz",
      kinds: "page 1",
      lines: [
        "0:00.1 page document"
      ], digest: "71d5cbac8e015c64"),
  ]
}
