import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Header")
struct HeaderTests {
  private func busy(_ columns: Int) -> StoreTester {
    var tester = StoreTester.running(
      Size(columns: columns, rows: 30), recordings: Recording.samples(1...50), playlists: [.collection("c")],
      next: .offset(100))
    tester.play(.noticed(.quota(.list(7))))
    tester.type("wwwgg  ")
    return tester
  }

  @Test
  func `View, window and zone on the left; marks, queue and age on the right`() {
    let header = busy(160).header
    #expect(header.hasPrefix(" reel  All recordings  last 30 days  times in GMT  "))
    #expect(header.hasSuffix("  *2  queue 2  now"))
  }

  @Test func `Narrow screens give up what tells least; the view and the age stay, nothing overlaps`() {
    #expect(
      busy(80).header
        == " reel  All recordings  last 30 days  times in GMT              *2  queue 2  now")
    #expect(busy(60).header == " reel  All recordings               3/50+  *2  queue 2  now")
    #expect(busy(30).header == " reel  All recordings     now")
    var tester = busy(160)
    for columns in 0...160 {
      tester.play(.resized(Size(columns: columns, rows: 30)))
      let header = tester.header
      if columns >= 20 { #expect(header.hasSuffix("  now"), "\(columns): \(header)") }
      if columns >= 8 { #expect(header.hasPrefix(" reel"), "\(columns): \(header)") }
    }
  }

  @Test func `The demo and a program that changes nothing say so at every width, and nothing overlaps`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...5)) {
      ($0.isDemo, $0.isReadOnly) = (true, true)
    }
    for columns in 30...160 {
      tester.play(.resized(Size(columns: columns, rows: 30)))
      #expect(tester.header.hasPrefix(" reel  demo  read-only"), "\(columns): \(tester.header)")
    }
    #expect(tester.header.hasPrefix(" reel  demo  read-only  All recordings  last 30 days"))
  }

  @Test func `A person is named where the rows tell the name, not by a UUID`() {
    var tester = StoreTester.running(.large, recordings: Recording.samples(1...5))
    let person = tester.state.recordings.list.current?.person
    tester.type("gp")
    tester.answer(.of(Recording.samples(1...1)))
    #expect(tester.header.contains("person:\(person?.name ?? "?")"))
    #expect(!tester.header.contains(person?.uuid ?? "?"))
  }

  @Test func `Where no border tells where the cursor stands, and of how many rows, the header does`() {
    var tester = StoreTester.running(.narrow, recordings: Recording.samples(1...50), next: .cursor("n"))
    tester.type("jj")
    #expect(tester.header.hasSuffix("  3/50+  now"))
    tester.press("1")
    #expect(!tester.header.contains("/50"))
    tester.play(.resized(.small))
    #expect(!tester.header.contains("/50"))
  }

  @Test func `A quota that runs out, and a wait that the server asked for, are alerts`() {
    var tester = busy(120)
    #expect(tester.frame.row(of: "api ") == nil)
    tester.play(.noticed(.quota(.list(31))))
    #expect(tester.frame.role(of: "api 31/60") == .header)
    tester.play(.noticed(.quota(.list(54))))
    #expect(tester.frame.role(of: "api 54/60") == .headerAlert)
    tester.play(.noticed(.quota(.list(7, throttledUntil: .testStart.adding(9)))))
    #expect(tester.frame.role(of: "api 7/60 until 12:00:09") == .headerAlert)
  }

  @Test func `What waits says until when, never too early, and no longer than it waits`() {
    var tester = busy(140)
    tester.play(.noticed(.quota(.list(54, automaticWaitsUntil: .testStart.adding(2430)))))
    #expect(tester.frame.role(of: "api 54/60 until 12:41") == .headerAlert)
    tester.play(.terminal(.focus(true)), after: 2430)
    #expect(tester.header.contains("api 54/60  queue"))
  }

  @Test func `That words were asked for is told where they have no room, and nothing else takes their place`()
  {
    var tester = busy(140)
    tester.enter("rec errors>5")
    tester.answer(.of(Recording.samples(1...50), next: .cursor("two")))
    for columns in [60, 45, 40, 36] {
      tester.play(.resized(Size(columns: columns, rows: 20)))
      #expect(
        tester.header.contains("  errors") || tester.header.contains("  ~"), "\(columns): \(tester.header)")
      #expect(!tester.header.contains("tim"), "\(columns): \(tester.header)")
    }
  }

  @Test func `The line says what was spent of every limit, and that the plan is assumed`() {
    var tester = StoreTester.running(.large)
    tester.type(":quota")
    tester.press(.enter)
    #expect(tester.status == "[--] no call was counted yet")
    var report = QuotaReport.list(7)
    report.buckets[.recordingsList]?.callsThisMinute = 5
    report.buckets[.clickHouse] = BucketQuota(
      callsThisMinute: 2, perMinute: 240, callsThisHour: 1100, perHour: 1200,
      automaticWaitsUntil: .testStart.adding(600))
    tester.play(.noticed(.quota(report)))
    tester.type(":quota")
    tester.press(.enter)
    #expect(
      tester.status
        == "[--] calls this hour: lists of recordings 7 of 60 (5 of 12 this minute), free plan assumed; "
        + "details, playlists and changes 1,100 of 1,200 until 12:10")
    report.limitsAreKnown = true
    tester.play(.noticed(.quota(report)))
    tester.type(":quota")
    tester.press(.enter)
    #expect(!tester.status.contains("assumed"))
  }

  @Test(arguments: [(0, "now"), (12, "12s ago"), (179, "2m ago"), (7200, "2h ago"), (180_000, "2d ago")])
  func `The age in words`(seconds: Int, words: String) {
    var tester = StoreTester.running()
    tester.play(.terminal(.focus(true)), after: TimeInterval(seconds))
    #expect(tester.header.hasSuffix("  " + words))
  }

  @Test func `One pane at a time has a breadcrumb`() {
    var tester = StoreTester.running(.narrow, playlists: [.collection("c", "Checkout bugs")])
    tester.open(.playlist(PlaylistID("c")))
    #expect(tester.header.contains("Checkout bugs"))
    tester.type("3")
    #expect(tester.header.contains("Checkout bugs > Detail"))
    tester.play(.terminal(.key(.character("1"))), after: 1)
    #expect(tester.header.contains("Playlists"))
  }

  @Test
  func `What a collection holds beyond what is shown stands in the header, in few words where it is narrow`()
  {
    for (size, text) in [(Size.large, "2 of 72, PostHog shows no more"), (.narrow, "2 of 72")] {
      var tester = StoreTester.running(size, playlists: [.collection("c", "Checkout bugs", count: 72)])
      tester.open(.playlist(PlaylistID("c")))
      tester.answer(.of([.sample(1), .sample(2)]))
      #expect(tester.header.contains(text))
    }
  }

  @Test func `That the way to the server is not encrypted is told, however narrow the window is`() {
    for size in [Size.large, .middle, .narrow] {
      var settings = BrowserSettings.sample()
      #expect(
        !StoreTester(BrowserState(settings: settings, size: size, now: .testStart)).header.contains("http"))
      settings.isPlainHTTP = true
      let tester = StoreTester(BrowserState(settings: settings, size: size, now: .testStart))
      #expect(tester.header.contains("http: not encrypted"))
    }
  }

  @Test func `The zone is named in every view, by its own name`() {
    let settings = BrowserSettings(
      profile: "prod", host: "https://us.posthog.com", project: ProjectID(48213),
      zone: Zone(TimeZone(identifier: "Europe/Berlin") ?? .gmt, called: "CET"), theme: .telling,
      shapes: .lines)
    var tester = StoreTester(BrowserState(settings: settings, size: .middle, now: .testStart))
    tester.play(.started)
    tester.answer(.sample())
    tester.answer([.collection("c")])
    tester.answer(.of([.sample(1)]))
    #expect(tester.header.contains("times in CET"))
    #expect(tester.frame.row(of: "12:59") != nil)
    tester.open(.playlist(PlaylistID("c")))
    #expect(tester.header.contains("times in "))
  }

  private func report(_ snapshots: BucketQuota) -> QuotaReport {
    var report = QuotaReport.list(7)
    report.buckets[.snapshots] = snapshots
    return report
  }

  @Test func `The calls for snapshots are told once half of an hour's are spent, or something waits`() {
    var tester = StoreTester.running(.large)
    var quota = BucketQuota(callsThisMinute: 12, perMinute: 12, callsThisHour: 30, perHour: 60)
    tester.play(.noticed(.quota(report(quota))))
    #expect(!tester.header.contains("snapshots"))
    quota.callsThisHour = 31
    tester.play(.noticed(.quota(report(quota))))
    #expect(tester.header.contains("  snapshots 31/60  "))
    (quota.callsThisHour, quota.throttledUntil) = (3, tester.now.addingTimeInterval(300))
    tester.play(.noticed(.quota(report(quota))))
    #expect(tester.header.contains("snapshots 3/60 until 12:05"))
    tester.play(.noticed(.quota(.list(7))), after: 301)
    #expect(!tester.header.contains("snapshots"))
  }

  @Test func `Timelines are read ahead where the setting and the quota allow it`() {
    var tester = StoreTester.running(.large)
    #expect(!tester.state.mayReadAhead)
    var paid = report(BucketQuota(callsThisMinute: 0, perMinute: 60, callsThisHour: 0, perHour: 300))
    paid.limitsAreKnown = true
    tester.play(.noticed(.quota(paid)))
    #expect(tester.state.mayReadAhead)
  }
}
