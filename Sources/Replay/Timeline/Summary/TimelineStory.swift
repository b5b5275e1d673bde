import Recordings

/// A session in three lines: how it began, what went wrong first, how it ended. Places are those of the
/// timeline's entries.
package struct TimelineStory: Equatable, Sendable {
  package enum Ending: Equatable, Sendable {
    /// After the last trouble the user went on as if nothing was.
    case recovered(after: Int)
    /// The recording ends soon after a trouble.
    case left(after: Int)
    /// No trouble at all.
    case untroubled
    /// The recording is not over.
    case stillGoing
  }

  /// The first page or screen.
  package var beginning: Int?
  /// The campaign or page that led here, where the first address says so.
  package var source: String?
  package var pageCount: Int
  package var actionCount: Int
  package var duration: Int
  package var windowCount: Int
  package var firstTrouble: Int?
  package var ending: Ending
  /// The last line that the user or the page caused.
  package var last: Int?
}

extension Timeline {
  /// So long after a trouble the user has left because of it.
  private static var patience: Int { 15_000 }

  /// So soon, in milliseconds, an error comes of a failed request.
  private static var consequence: Int64 { 10_000 }

  package func story(isOngoing: Bool = false) -> TimelineStory {
    let pages = entries.indices.filter { [.page, .screen].contains(entries[$0].kind) }
    return TimelineStory(
      beginning: pages.first, source: pages.first.flatMap { source(of: entries[$0].text) },
      pageCount: Set(pages.map { entries[$0].text }).count,
      actionCount: entries.count { $0.kind.isAction }, duration: duration, windowCount: windowCount,
      firstTrouble: tellingTrouble, ending: isOngoing ? .stillGoing : ending,
      last: entries.lastIndex { $0.kind != .idle && $0.kind != .hidden })
  }

  /// What went wrong first. An error tells more than the request that it came of, and both more than clicks that
  /// did nothing.
  private var tellingTrouble: Int? {
    let troubles = entries.indices.filter { entries[$0].isTrouble }
    func isError(_ place: Int) -> Bool { entries[place].kind == .error || entries[place].kind == .alert }
    guard let first = troubles.first(where: { isError($0) || entries[$0].kind == .request }) else {
      return troubles.first
    }
    let end = entries[first].time.addingSaturating(Self.consequence)
    return troubles.first { isError($0) && $0 >= first && entries[$0].time <= end } ?? first
  }

  /// Recovered: after the last trouble came an action with an effect, and no trouble came of it.
  private var ending: TimelineStory.Ending {
    guard let last = entries.lastIndex(where: { $0.isTrouble }) else { return .untroubled }
    let actions = entries[last...].dropFirst().filter { $0.kind.isAction }
    let hasEffect = actions.contains {
      ($0.effect?.kind ?? .nothing) >= .text && $0.flags.isDisjoint(with: .dead)
    }
    let wentOn = actions.last.map { $0.offset - entries[last].offset > Self.patience } ?? false
    return hasEffect || wentOn ? .recovered(after: last) : .left(after: last)
  }

  /// By the parameters that campaigns use.
  private func source(of path: String) -> String? {
    let parameters = path.split(separator: "?").dropFirst().joined().split(separator: "&")
    let names = ["utm_source", "ref", "referrer", "source"]
    return names.lazy.compactMap { name in
      parameters.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }.first { !$0.isEmpty && $0 != "…" }
  }
}
