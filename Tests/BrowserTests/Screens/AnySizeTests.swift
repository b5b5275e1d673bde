import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Any size")
struct AnySizeTests {
  private static let states: [BrowserState] = {
    var states: [BrowserState] = []
    for keys in [
      "", "1", "3", "3l", "3ll", "3lll", "+", "1+", "3+", "a", "?", "/per", "1/rec", "3/id", "y", "*a",
      "vj", "fv", "f", ":", ":mark er", ":copy", "T", "T1", "@", "D", "1C", "gc", "Ce\u{301}日本", "1jje",
      ":restore\r", "*gc", "D\t", "D\t\t\t", "c", "cc", "ccjjJ>>", "cc/日本", ":columns when,url:199,id\r",
    ] {
      var tester = StoreTester.running(
        .middle, recordings: Recording.samples(1...60),
        playlists: [.collection("c", "日本語のプレイリスト", count: 12_345), .savedFilter("f"), .builtIn("b")],
        next: .offset(60))
      tester.answerDetail(.sample(1), heldBy: [.collection("c")])
      for key in keys {
        tester.press(key == "\r" ? .enter : key == "\t" ? .tab : .character(key))
      }
      tester.play(.noticed(.quota(.list(7))))
      if keys == "@" { tester.play(.journal(.summariesRead(below: nil, .success(lines)))) }
      if keys.hasPrefix(":restore") { tester.play(.journal(.deletedRead(.success(deleted)))) }
      if keys == "*gc" {
        tester.play(.load(.membershipArrived(RecordingID("rec-1"), .failure(.throttled(until: nil)))))
      }
      if keys == "D\t", let request = tester.state.collector?.request {
        let later = Date.testStart.addingTimeInterval(3_600)
        tester.play(.list(.progress(request, .rows(Recording.samples(1...60).map(PageRow.recording)))))
        tester.play(.list(.progress(request, .waiting(until: later, .throttled(until: nil)))))
      }
      states.append(tester.state)
    }
    return states
  }()

  private static let lines = (1...30).map { number in
    StepSummary(
      id: StepID(number), position: number, madeAt: .testStart, action: .add(to: "日本語のプレイリスト"),
      isUndone: number % 2 == 0, waiting: 1, sending: 0, done: 4, refused: Int(number % 3),
      problem: .stopped, recordings: 5)
  }

  private static let deleted = (1...30).map { number in
    DeletedPlaylist(
      id: PlaylistID("d\(number)"),
      edit: PlaylistEdit(
        title: "日本語のプレイリスト \(number)", before: PlaylistChange(deleted: false),
        after: PlaylistChange(deleted: true)))
  }

  @Test(arguments: states.indices)
  func `Every focus and overlay draws at every size, its cursor inside the frame`(number: Int) {
    let state = Self.states[number]
    var store = Store(state: state)
    for rows in [0, 1, 2, 3, 5, 9, 10, 19, 20, 24] {
      for columns in [0, 1, 2, 5, 20, 39, 40, 71, 72, 100, 130] {
        _ = store.send(.resized(Size(columns: columns, rows: rows)), at: state.now)
        check(BrowserView.draw(store.state).frame)
      }
    }
  }

  @Test func `Nothing breaks at any size between`() {
    var store = Store(state: Self.states[9])
    for rows in 0...60 {
      for columns in stride(from: rows % 13, through: 210, by: 13) {
        _ = store.send(.resized(Size(columns: columns, rows: rows)), at: .testStart)
        check(BrowserView.draw(store.state).frame)
      }
    }
  }

  private func check(_ frame: Frame) {
    guard let cursor = frame.cursor else { return }
    #expect(Rect(frame.size).contains(cursor), "\(cursor) in \(frame.size)")
  }

  @Test func `The panes of every layout tile the body, and a single pane is never refused`() {
    for (size, arrangement) in [
      (Size.large, BrowserLayout.Arrangement.threeColumns), (Size(columns: 130, rows: 24), .threeColumns),
      (Size(columns: 130, rows: 23), .twoColumns), (.middle, .twoColumns),
      (Size(columns: 100, rows: 20), .twoColumns),
      (Size(columns: 99, rows: 20), .stacked), (.small, .stacked), (Size(columns: 72, rows: 20), .stacked),
      (Size(columns: 71, rows: 40), .single), (.narrow, .single), (Size(columns: 200, rows: 19), .single),
      (Size(columns: 39, rows: 9), .tiny), (Size(columns: 20, rows: 5), .tiny),
      (Size(columns: 1, rows: 1), .tiny),
      (Size(columns: 0, rows: 0), .tiny),
    ] {
      let layout = BrowserLayout(size: size, focus: .recordings, zoomed: false)
      #expect(layout.arrangement == arrangement, "\(size)")
      let cells = layout.panes.values.map { $0.columns * $0.rows }.reduce(0, +)
      let taken = layout.header.rows + layout.hints.rows + layout.status.rows
      #expect(cells == size.columns * max(0, size.rows - taken), "\(size)")
    }
  }

  @Test func `The playlists come as a drawer over the others where they have no column`() {
    let layout = BrowserLayout(size: .small, focus: .playlists, zoomed: false)
    #expect(Set(layout.panes.keys) == [.playlists, .recordings, .detail])
    #expect(BrowserLayout(size: .small, focus: .recordings, zoomed: false).panes[.playlists] == nil)
  }

  @Test func `Zoom shows the focused pane alone, and back`() {
    var tester = StoreTester.running(.large)
    tester.type("+")
    #expect(Array(tester.state.layout.panes.keys) == [.recordings])
    tester.type("3")
    #expect(Array(tester.state.layout.panes.keys) == [.detail])
    tester.type("_")
    #expect(tester.state.layout.panes.count == 3)
  }
}
