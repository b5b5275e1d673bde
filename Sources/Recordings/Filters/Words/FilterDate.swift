package import Foundation

/// Where a window of time begins or ends.
package enum FilterDate: Hashable, Sendable {
  /// From the very beginning.
  case all
  /// The user's day. A saved filter can only name the project's.
  case today, yesterday
  /// `-7d`, `mStart`: reckoned by the server, and in the words it takes.
  case relative(String)
  /// A whole day of the user's.
  case day(CivilDay)
  /// An ISO time; without an offset it is what the user's clock shows.
  case moment(FilterMoment)

  package init?(_ text: String, for word: DateWord) {
    switch text.lowercased() {
    case "all" where word == .from: self = .all
    case "today": self = .today
    case "yesterday": self = .yesterday
    default:  // String
      if let span = RelativeSpan(text) {
        self = .relative(span.text)
      } else if let moment = FilterMoment(text) {
        self = moment.clock == nil ? .day(moment.day) : .moment(moment)
      } else {
        return nil
      }
    }
  }

  package var text: String {
    switch self {
    case .all: "all"
    case .today: "today"
    case .yesterday: "yesterday"
    case .relative(let text): text
    case .day(let day): day.text
    case .moment(let moment): moment.text
    }
  }

  /// As the server takes it: days and local times as instants with their offset, relative ones as they are.
  package func queryText(of word: DateWord, at now: Date, in zone: Zone) -> String {
    switch self {
    case .today: Self.edge(of: CivilDay(now, in: zone), 0, word, zone)
    case .yesterday: Self.edge(of: CivilDay(now, in: zone), -1, word, zone)
    case .all, .relative, .day, .moment: savedText(of: word, in: zone)
    }
  }

  /// As it stands in a saved filter. Relative dates stay relative.
  func savedText(of word: DateWord, in zone: Zone) -> String {
    switch self {
    case .all: "all"
    case .today: word == .from ? "dStart" : "dEnd"
    case .yesterday: word == .from ? "-1dStart" : "-1dEnd"
    case .relative(let text): text
    case .day(let day): Self.edge(of: day, 0, word, zone)
    case .moment(let moment):
      moment.hasOffset ? moment.text : ISODate.text(moment.date(in: zone), in: zone)
    }
  }

  /// The meaning of a stored date. Nil where no word means the same, as for a day in the project's zone.
  init?(saved text: String, of word: DateWord, in zone: Zone) {
    if text == "all", word == .from {
      self = .all
    } else if let span = RelativeSpan(text) {
      guard span.text == text else { return nil }
      self = .relative(text)
    } else if let moment = FilterMoment(text), moment.hasOffset {
      let day = FilterDate.day(CivilDay(moment.date(in: zone), in: zone))
      self = day.savedText(of: word, in: zone) == text ? day : .moment(moment)
    } else {
      return nil
    }
  }

  /// The first instant of a day, or the last: `to:` includes the whole day.
  private static func edge(of day: CivilDay, _ days: Int, _ word: DateWord, _ zone: Zone) -> String {
    switch word {
    case .from: ISODate.text(day.start(in: zone, addingDays: days), in: zone)
    case .to: ISODate.text(day.start(in: zone, addingDays: days + 1).addingTimeInterval(-0.001), in: zone)
    }
  }

  /// The instant it means here and now; nil where it has none, i.e. for `all`.
  package func date(of word: DateWord, at now: Date, in zone: Zone) -> Date? {
    switch self {
    case .all: nil
    case .relative(let text): RelativeSpan(text)?.date(at: now, in: zone)
    case .moment(let moment): moment.date(in: zone)
    case .today, .yesterday, .day:
      FilterMoment(queryText(of: word, at: now, in: zone))?.date(in: zone)
    }
  }
}
