package import Foundation
package import Recordings

extension Date {
  /// Saturday, the instant at which every test begins unless it says otherwise.
  package static let testStart = Date(timeIntervalSince1970: 1_795_262_400)  // 2026-11-21 12:00:00 UTC

  package func adding(_ seconds: TimeInterval) -> Date { addingTimeInterval(seconds) }
}

extension Recording {
  /// A recording of a known person with a value in every field that a row shows; one minute older per number.
  package static func sample(_ number: Int = 1, _ change: (inout Recording) -> Void = { _ in }) -> Recording {
    var recording = Recording(id: RecordingID("rec-\(number)"))
    recording.distinctID = "user-\(number)"
    recording.person = RecordingPerson(
      id: number, name: "person\(number)@example.com", uuid: "uuid-\(number)",
      distinctIDs: ["user-\(number)"])
    recording.viewed = false
    recording.startTime = Date.testStart.adding(-60 * Double(number))
    recording.endTime = recording.startTime?.adding(667)
    recording.duration = 667
    recording.activeSeconds = 480
    recording.inactiveSeconds = 187
    recording.clickCount = 131
    recording.keypressCount = 8
    recording.mouseActivityCount = 2396
    recording.consoleErrorCount = 2
    recording.consoleWarnCount = 0
    recording.consoleLogCount = 33
    recording.startURL = "https://app.example.com/page/\(number)"
    recording.raw = JSONText(#"{"id":"rec-\#(number)","distinct_id":"user-\#(number)"}"#)
    change(&recording)
    return recording
  }

  package static func samples(_ numbers: ClosedRange<Int>) -> [Recording] { numbers.map { sample($0) } }
}

extension QuotaReport {
  /// So many list calls in this hour of the free plan.
  package static func list(_ calls: Int, throttledUntil: Date? = nil, automaticWaitsUntil: Date? = nil)
    -> QuotaReport
  {
    QuotaReport(
      buckets: [
        .recordingsList: BucketQuota(
          callsThisMinute: 0, perMinute: 12, callsThisHour: calls, perHour: 60,
          throttledUntil: throttledUntil, automaticWaitsUntil: automaticWaitsUntil)
      ])
  }
}

extension PageRow {
  package static func unreadable(_ reason: String) -> PageRow {
    .unreadable(UnreadableRow(reason: reason, raw: JSONText(#"{"id":null}"#)))
  }
}

extension RecordingPage {
  package static func of(_ recordings: [Recording], next: PageToken? = nil) -> RecordingPage {
    RecordingPage(rows: recordings.map(PageRow.recording), next: next)
  }
}

extension Playlist {
  package static func collection(
    _ id: String, _ name: String? = nil, count: Int? = nil, watched: Int? = nil, pinned: Bool = false
  ) -> Playlist {
    var playlist = Playlist(id: PlaylistID(id), name: name ?? id, type: .collection)
    playlist.counts.collection.count = count
    playlist.counts.collection.watchedCount = watched
    playlist.pinned = pinned
    return playlist
  }

  package static func savedFilter(
    _ id: String, _ name: String? = nil, count: Int? = nil, hasMore: Bool? = nil, pinned: Bool = false,
    filters: String = #"{"date_from":"-7d","filter_group":{"type":"AND","values":[]}}"#
  ) -> Playlist {
    var playlist = Playlist(id: PlaylistID(id), name: name ?? id, type: .filters)
    playlist.filters = JSONText(filters)
    playlist.counts.savedFilters.count = count
    playlist.counts.savedFilters.hasMore = hasMore
    playlist.pinned = pinned
    return playlist
  }

  package static func builtIn(_ name: String, count: Int? = nil) -> Playlist {
    var playlist = Playlist(id: PlaylistID("synthetic-\(name)"), name: name, type: .collection)
    playlist.counts.collection.count = count
    return playlist
  }
}

extension Account {
  package static func sample(scopes: [String] = ["*"], project: Project? = nil) -> Account {
    Account(
      key: KeyInfo(scopes: scopes),
      project: project ?? Project(id: ProjectID(48213), name: "web-app", organization: "acme"))
  }
}

extension FetchFailure {
  /// One of every case, with facts in each.
  package static let oneOfEach: [FetchFailure] =
    [
      .missingScope("session_recording:read"), .keyNotSupported, .noKey, .keyRejected,
      .wrongRegion(host: "eu.posthog.com"), .projectForbidden, .forbidden(detail: "no access"), .notFound,
      .projectNotFound, .gone, .refused(Refusal(status: 400, detail: "bad filter")),
      .throttled(until: nil), .throttled(until: .testStart.adding(42)), .queryTooHeavy, .busy(until: nil),
      .queryQuotaSpent(until: nil), .queryQuotaSpent(until: .testStart.adding(3600)),
      .busy(until: .testStart.adding(42)), .serverFailed(status: 500, detail: nil),
      .serverFailed(status: 502, detail: "bad gateway"), .notPostHog(status: 200, contentType: "text/html"),
      .notPostHog(status: 200, contentType: nil), .redirectedElsewhere(host: "login.example.com"),
      .unreadableFilter, .cancelled,
    ] + networkProblems.map(FetchFailure.offline) + tlsProblems.map(FetchFailure.tls)
    + unreadableAnswers.map(FetchFailure.unreadable)

  private static let networkProblems: [NetworkProblem] = [
    .unknownHost("nowhere.example"), .connectionRefused, .unreachable, .connectTimedOut, .readTimedOut,
    .connectionLost, .proxyFailed, .proxyUnknown, .proxyUnreachable, .other("odd"),
  ]
  private static let tlsProblems: [TLSProblem] = [
    .certificateNotTrusted, .certificateExpired, .certificateNotYetValid, .certificateOfOtherHost,
    .authoritiesMissing(path: "/no.pem"), .authoritiesNoFile(path: "/dev"),
    .authoritiesUnreadable(path: "/no.pem"), .versionTooOld,
    .noCertificateAuthorities, .handshakeFailed,
  ]
  private static let unreadableAnswers: [UnreadableAnswer] = [
    .cut, .notJSON(offset: 12), .tooDeep, .tooMany, .tooLarge(limit: 64_000_000), .missing(field: "results"),
  ]
}
