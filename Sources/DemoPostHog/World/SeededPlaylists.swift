import Recordings

/// The playlists a project starts with: collections of every size, saved filters of every shape.
struct SeededPlaylists {
  let seed: UInt64
  let now: UTCTime
  let recordings: DemoRecordings

  private static let collections: [(name: String?, size: Int, pinned: Bool)] = [
    ("Checkout drop-offs", 14, true), ("Onboarding – week 1", 12, false), ("Zürich customers", 73, false),
    ("Enterprise sessions", 7, true), ("日本のお客様", 23, false), ("Bug bash ✨", 31, false),
    ("Empty collection", 0, false),
    ("Support ticket #4821", 3, false), (nil, 5, false), ("Long sessions", 1, false), ("عملاء جدد", 9, false),
    ("Team picks 👩‍🚀", 55, true), (String(repeating: "A very long name for a list ", count: 14), 4, false),
  ]
  private static let filters: [(name: String?, derived: String?, filter: String, count: Int?)] = [
    ("Rage clicks at the checkout", nil, rageClicks, 18),
    ("Errors in the last week", "(Untitled)", consoleErrors, 50),
    (nil, "Pro plan over 30 seconds", proPlan, 117), ("Mobile web", nil, mobileWeb, nil),
    ("Old style: Chrome", nil, legacy, 7), ("Bought something", nil, bought, 0),
    ("Nothing matches this", nil, nothing, 0), ("Newest first visits to /pricing", nil, pricing, 51),
    ("Newsletter opened while recorded", nil, scoped, 0),
    ("Recommended, with a newer field", nil, newer, nil),
  ]

  func playlists(_ count: Int) -> [StoredPlaylist] {
    var made: [StoredPlaylist] = []
    for index in 0..<max(0, count) {
      switch index {
      case 3: made.append(fixture(index, name: "Default: recent sessions", type: "filters", Self.defaults))
      case 7: made.append(untyped(index))
      case _ where index % 2 == 0:
        made.append(collection(index, Self.collections[index / 2 % Self.collections.count]))
      default: made.append(filter(index, Self.filters[index / 2 % Self.filters.count]))  // Int
      }
    }
    return made
  }

  private func base(_ index: Int) -> (StoredPlaylist, SeededNumbers) {
    var numbers = SeededNumbers(seed: seed, kind: 3, index: index)
    let created = now - (index * 53_000 + 90_000 + numbers.below(40_000))
    let author = index % 3 == 0 ? Organisation.colleagues[index / 3 % 2] : Organisation.me
    let playlist = StoredPlaylist(
      id: 140 + index, shortID: Identity.token(8, &numbers), created: created, createdBy: author,
      modified: created + numbers.below(60_000), modifiedBy: author)
    return (playlist, numbers)
  }

  private func collection(_ index: Int, _ plan: (name: String?, size: Int, pinned: Bool)) -> StoredPlaylist {
    var (playlist, numbers) = base(index)
    playlist.type = "collection"
    playlist.name = plan.name
    playlist.pinned = plan.pinned
    playlist.description = index % 4 == 0 ? "Line one\nLine two — with <b>markup</b> & emoji 🦔" : ""
    for _ in 0..<plan.size where !recordings.rows.isEmpty {
      playlist.add(recordings.rows[numbers.below(recordings.rows.count)].id)
    }
    if plan.size > 10 {
      let expired = now - 200 * CivilDay.seconds
      for _ in 0..<2 {
        playlist.add(Identity.version7(milliseconds: expired.milliseconds, random: numbers.next()))
      }
    }
    return playlist
  }

  private func filter(
    _ index: Int, _ plan: (name: String?, derived: String?, filter: String, count: Int?)
  ) -> StoredPlaylist {
    var (playlist, _) = base(index)
    playlist.type = "filters"
    playlist.name = plan.name
    playlist.derivedName = plan.derived
    playlist.pinned = index == 1
    playlist.filters = Self.parsed(plan.filter)
    playlist.counts = plan.count.map {
      StoredPlaylist.FilterCounts(
        count: $0, hasMore: $0 == 50, watched: $0 / 3, increased: $0 > 50, refreshed: now - 1800)
    }
    return playlist
  }

  private func fixture(_ index: Int, name: String, type: String?, _ filter: String) -> StoredPlaylist {
    var (playlist, _) = base(index)
    playlist.name = name
    playlist.type = type
    playlist.filters = Self.parsed(filter)
    playlist.createdBy = nil
    playlist.modifiedBy = nil
    return playlist
  }

  private func untyped(_ index: Int) -> StoredPlaylist {
    var (playlist, numbers) = base(index)
    playlist.name = "Playlist from before types"
    for _ in 0..<4 where !recordings.rows.isEmpty {
      playlist.add(recordings.rows[numbers.below(recordings.rows.count)].id)
    }
    return playlist
  }

  private static func parsed(_ text: String) -> JSONValue { (try? JSONText(text).value()) ?? .object([]) }
}

/// What saved filters hold, as the web app stores it.
extension SeededPlaylists {
  private static func universal(_ leaves: String, from: String = "-7d", extra: String = "") -> String {
    #"{"date_from":"\#(from)","date_to":null,"filter_test_accounts":false,"order":"start_time","# + extra
      + #""duration":[{"type":"recording","key":"active_seconds","operator":"gt","value":5}],"#
      + #""filter_group":{"type":"AND","values":[{"type":"AND","values":[\#(leaves)]}]}}"#
  }

  private static let rageClicks = universal(
    #"{"type":"events","id":"$rageclick","name":"$rageclick"},{"type":"recording","key":"visited_page","operator":"icontains","value":"/checkout"}"#,
    from: "-30d")
  private static let consoleErrors = universal(
    #"{"type":"log_entry","key":"level","operator":"exact","value":["error"]}"#,
    extra: #""order_direction":"DESC","#)
  private static let proPlan = universal(
    #"{"type":"person","key":"plan","operator":"exact","value":["pro"]}"#, from: "-30d")
  private static let mobileWeb = universal(
    #"{"type":"person","key":"$device_type","operator":"exact","value":["Mobile"],"label":"Device"}"#,
    from: "-3d")
  private static let bought = universal(
    #"{"type":"events","id":"order_completed","name":"order_completed","order":0,"uuid":"5f0d3c52-1b7e-4d7b-8f61-2f4b7a0c1d3e"}"#,
    from: "-14d")
  private static let nothing = universal(
    #"{"type":"person","key":"email","operator":"exact","value":["nobody@example.com"]}"#)
  private static let pricing = universal(
    #"{"type":"events","id":"$pageview","name":"$pageview","properties":[{"type":"event","key":"$current_url","operator":"icontains","value":"/pricing"}]}"#,
    from: "-30d")
  private static let scoped = universal(
    #"{"type":"events","id":"newsletter_opened","name":"newsletter_opened"}"#, from: "-30d",
    extra: #""event_match_scope":"recording","#)
  private static let newer = universal(
    "", from: "-30d", extra: #""recommended_only":true,"recommendation_reasons":["rage"],"#)
  private static let defaults =
    #"{"date_from":"-3d","date_to":"null","filter_test_accounts":"true","duration":[{"type":"recording","key":"active_seconds","operator":"gt","value":5}],"filter_group":{"type":"AND","values":[{"type":"AND","values":[]}]}}"#
  private static let legacy =
    #"{"date_from":"-21d","date_to":null,"events":[{"id":"$pageview","type":"events","order":0,"name":"$pageview"}],"actions":[],"properties":[{"type":"person","key":"$browser","operator":"exact","value":["Chrome"]}],"session_recording_duration":{"type":"recording","key":"duration","operator":"gt","value":60},"duration_type_filter":"duration","console_logs":[],"console_search_query":"","snapshot_source":null,"filter_test_accounts":false,"operand":"AND"}"#
}
