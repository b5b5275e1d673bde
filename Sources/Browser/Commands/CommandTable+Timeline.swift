import Terminal

extension CommandTable {
  static let timeline: [CommandRow] =
    [
      CommandRow(
        .timeline(.nextTrouble), "next-trouble", .timeline, "Next trouble: error, failed request, rage click",
        [[";"]], hint: "trouble", requires: [.recording]),
      CommandRow(
        .timeline(.previousTrouble), "previous-trouble", .timeline, "Previous trouble", [[","]],
        requires: [.recording]),
    ]
    + topics.map { key, topic in
      CommandRow(
        .timeline(.topic(topic)), "lines-\(topic.name)", .timeline,
        "Only lines about \(topic.name), also with others; again without it", [["i", key]], hint: topic.name)
    } + [
      CommandRow(
        .timeline(.allLines), "lines-all", .timeline, "All lines, or those that matter", [["i", "i"]],
        hint: "all"),
      CommandRow(
        .timeline(.switchClock), "switch-clock", .timeline,
        "Moments from the beginning, by local clocks, in UTC", [["Z"]]),
      CommandRow(
        .timeline(.openInBrowser), "open-moment", .timeline, "Open the web app at this moment", [["O"]],
        hint: "web app",
        requires: [.project, .projectNumber, .moment]),
    ]

  private static let topics: [(Key, TimelineTopic)] = [
    ("e", .errors), ("n", .network), ("c", .console), ("a", .actions),
  ]
}
