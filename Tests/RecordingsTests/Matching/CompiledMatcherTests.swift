import Foundation
import Testing

@testable import Recordings

@Suite("Filter words against many packed rows")
struct CompiledMatcherTests {
  private let rows: [Recording] = [
    .sample(1), .sample(2) { $0.startURL = "https://app.example.com/caf%C3%A9?q=ZÜRICH" },
    .sample(3) { $0.startURL = nil }, .sample(4) { $0.person.name = "Zoe\u{301} Ångström" },
    .sample(5) { $0.viewers = ["Mira"] }, .sample(6) { $0.viewed = true },
    .sample(7) {
      $0.person.traits = PersonTraits(
        country: "D\u{212A}", browser: "Chrom\u{E9}", os: "Mac OS", deviceType: "Mobile")
      $0.person.distinctIDs = ["user-7", "Other \u{416}"]
      ($0.activityScore, $0.consoleErrorCount, $0.consoleWarnCount) = (40.5, nil, 3)
    },
    .sample(8) {
      ($0.startTime, $0.duration, $0.viewed, $0.ongoing) = (nil, nil, nil, true)
      $0.person.properties = JSONText(#"{"plan":"pro","$os":"Linux"}"#)
    },
    Recording(id: RecordingID("\u{C9}8")),
  ]

  @Test(arguments: [
    "", "nowhere", "!nowhere", "person1", "PERSON1", "café", "zoé", "mira", "Mira", "11:", "Sat", "!Sat",
    "url:/page", "url:/PAGE", "url:ZÜRICH,/page/3", "!url:/page", "entry:caf%C3", "viewed:yes",
    "errors>0 person",
    "mira errors>0", "page viewed:no", "id:rec-7", "id:REC", "!id:rec-1,rec-2", "id:\u{E9}",
    "distinct_id:user-7",
    "distinct_id:User-7", "distinct_id:\"Other \u{416}\"", "country:dk", "country:de", "!country:dk",
    "browser:chrome",
    "browser:chrom\u{C9}", "os:mac", "os:MAC", "device:mobile,tablet", "person:uuid-3,other",
    "person:\u{436}",
    "level:error", "level:warn,info", "score>40", "score=40.5", "dur>=667", "!dur>1h",
    "active>10s",
    "inactive<1000", "live:yes", "live:no", "from:2026-11-21", "to:2026-11-20", "from:-1h to:-2m",
    "person.plan:pro",
    "!person.plan:pro", "person.plan:set", "lists:*", "lists:kept", "!lists:kept",
    "warnings>2 \u{436} os:mac", "trouble:*", "!trouble:*", "trouble:UNDEFINED", "trouble:pay,nothing",
    "!trouble:undefined", "rage>0", "rage=0", "!rage>0", "pages>=2 rage=1", "pages<2", "rage>0 errors>0",
  ])
  func `Each row is judged as its plain texts and numbers are, in a table and alone`(line: String) throws {
    let line = try FilterLine(parsing: line)
    let lists = [
      RecordingID("rec-2"): KnownMemberships(["Kept here"]),
      RecordingID("rec-3"): KnownMemberships(["Kept here"], areAll: false),
      RecordingID("rec-4"): KnownMemberships([]),
    ]
    let evidence = KnownEvidence([
      RecordingID("rec-1"): .sample([(.error, 1, "x is undefined"), (.page, 0, "/pay")]),
      RecordingID("rec-2"): .sample([(.rage, 1, "Pay"), (.page, 0, "/"), (.page, 3, "/undefined")]),
      RecordingID("rec-3"): .sample(isFinal: false, []),
    ])
    let matcher = RecordingMatcher(line.words, at: .testStart, in: .gmt, lists: lists, evidence: evidence)
    let reference = ReferenceMatcher(
      words: line.words, now: .testStart, zone: .gmt, lists: lists, evidence: evidence)
    var table = RecordingTable()
    for row in rows { _ = table.append(.recording(row)) }
    var matching = CompiledMatcher(matcher, in: table)
    table.readAll { slot, row in
      let matches = row.map { matching.matches(slot, $0) }
      #expect(matches == reference.matches(rows[slot]), "\(rows[slot].id)")
      #expect(matcher.matches(rows[slot]) == matches, "\(rows[slot].id)")
    }
  }

  @Test func `Words of several lines are looked for across texts`() {
    let row = Recording.sample(1)
    var table = RecordingTable()
    _ = table.append(.recording(row))
    for words in ["user-1\nhttps", "user-1\nuuid"] {
      let words = [FilterWord(.anywhere(words))]
      var matching = CompiledMatcher(RecordingMatcher(words, at: .testStart, in: .gmt), in: table)
      let matches = table.read(0) { matching.matches(0, $0) }
      #expect(matches == ReferenceMatcher(words: words, now: .testStart, zone: .gmt).matches(row))
    }
  }
}
