import Recordings

/// Every filter word, a row each: the manual, the reference and the completion are made of it.
enum FilterWordTable {
  static let rows: [FilterWordRow] =
    AmountWord.allCases.map(row) + TextWord.allCases.map(row) + ChoiceWord.allCases.map(row)
    + FlagWord.allCases.map(row) + DateWord.allCases.map(row) + EvidenceWord.allCases.map(row)
    + NumberWord.allCases.map(row) + others

  private static func row(_ word: AmountWord) -> FilterWordRow {
    let sentence =
      switch word {
      case .errors: "lines that the console calls errors"
      case .warnings: "warnings in the console"
      case .logs: "other lines in the console"
      case .clicks: "clicks"
      case .keys: "keys pressed"
      case .mouse: "movements of the mouse"
      case .score: "PostHog's activity score"
      case .duration: "how long the recording is"
      case .active: "how long somebody was active"
      case .inactive: "how long nobody was active"
      }
    return FilterWordRow(
      lead: word.rawValue + ">", value: word.isDuration ? "TIME" : "NUMBER", sentence: sentence)
  }

  private static func row(_ word: TextWord) -> FilterWordRow {
    let sentence =
      switch word {
      case .url: "a visited page"
      case .entry: "the first page"
      case .console: "a console message"
      case .comment: "a comment"
      case .person: "the person, by name or e-mail"
      case .id: "the recording's id"
      case .distinctID: "the person's distinct id"
      case .country: "the country"
      case .browser: "the browser"
      case .os: "the operating system"
      case .device: "the kind of device"
      case .lists: "a collection that holds it; * is any"
      }
    return FilterWordRow(lead: word.rawValue + ":", value: "TEXT", sentence: sentence)
  }

  private static func row(_ word: ChoiceWord) -> FilterWordRow {
    let sentence =
      switch word {
      case .level: "the level of a console message"
      case .source: "where it was recorded"
      case .test: "without the project's test accounts"
      case .match: "one of the words that look into a recording is enough"
      case .scope: "when events count"
      case .recommended: "only what PostHog recommends"
      }
    return FilterWordRow(lead: word.rawValue + ":", values: word.values, value: "", sentence: sentence)
  }

  private static func row(_ word: FlagWord) -> FilterWordRow {
    let sentence =
      switch word {
      case .viewed: "whether it was viewed"
      case .live: "whether it is still being recorded"
      }
    return FilterWordRow(lead: word.rawValue + ":", values: ["yes", "no"], value: "", sentence: sentence)
  }

  private static func row(_ word: DateWord) -> FilterWordRow {
    switch word {
    case .from: FilterWordRow(lead: "from:", value: "DATE", sentence: "not before it; all is the beginning")
    case .to:
      FilterWordRow(lead: "to:", value: "DATE", sentence: "not after it; a day is meant with all of it")
    }
  }

  private static func row(_ word: EvidenceWord) -> FilterWordRow {
    let sentence =
      switch word {
      case .trouble: "what went wrong; * is anything. In the panes only"
      case .pages: "pages that began. In the panes only"
      case .rage: "rage clicks. In the panes only"
      }
    return FilterWordRow(
      lead: word.rawValue + (word.isNumber ? ">" : ":"), value: word.isNumber ? "NUMBER" : "TEXT",
      sentence: sentence)
  }

  private static func row(_ word: NumberWord) -> FilterWordRow {
    switch word {
    case .action: FilterWordRow(lead: "action:", value: "NUMBER", sentence: "an action of the project's")
    case .cohort: FilterWordRow(lead: "cohort:", value: "NUMBER", sentence: "a cohort of the project's")
    }
  }

  private static let others = [
    FilterWordRow(lead: "event:", value: "NAME", sentence: "an event happened, in brackets with properties"),
    FilterWordRow(
      lead: "order:", values: RecordingOrder.allCases.map(\.word) + EvidenceWord.allCases.map(\.rawValue),
      value: "", sentence: "sorts by it; with - in front the largest come first"),
    FilterWordRow(lead: "person.", value: "PROPERTY:TEXT", sentence: "a property of the person"),
    FilterWordRow(lead: "session.", value: "PROPERTY:TEXT", sentence: "a property of the session"),
    FilterWordRow(lead: "event.", value: "PROPERTY:TEXT", sentence: "a property of an event"),
    FilterWordRow(
      lead: "group0.", value: "PROPERTY:TEXT", sentence: "a property of a group, by its type 0 to 4"),
  ]
}
