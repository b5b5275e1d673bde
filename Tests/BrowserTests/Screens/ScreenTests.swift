import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Whole screens")
struct ScreenTests {
  @Test func `Three columns at 200x50`() {
    expectScreen(
      screen(.large, .lines),
      """
       reel  All recordings  last 30 days  times in GMT                                                                                                                                      *1  queue 1  now
      ┌─ 1 Playlists ────────────────┐┏━ 2 Recordings ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┌─ 3 Detail ───────────────────────────────────────────┐
      │ ALL                          │┃    WHEN ↓       WHO                WHERE               ERR  WRN TROUBLE                    LEN ACT%  CLK  KEY┃│[Timeline] Overview  Person  Lists  Raw               │
      │> All recordings              │┃  o Sat 11:59    person1@example.c~ /page/1               2    .                          11:07  72%  131    8┃│ person3@example.com                                  │
      │  Unviewed                    │┃ *  Sat 11:58    person2@example.c~ /page/2               2    .                          11:07  72%  131    8┃│ Sat 11:57 → 12:08 GMT  11:07                         │
      │ COLLECTIONS                  │┃>   Sat 11:57    person3@example.c~ /page/3               .    .                          11:07  72%  131    8┃│ active 8:00 ████████████░░░░ 72%                     │
      │  ^ Checkout bugs       38  12│┃    Sat 11:56    anon 0x07aa        /page/4               2    .                           4h43   3%  131    8┃│ errors 0  warnings 0  log 33                         │
      │  VIP                    4    │┃  L  1 Nov 12:00 person5@example.c~ /page/5               2    .                          11:07  72%  131    8┃│ clicks 131  keys 8  mouse 2,396                      │
      │ SAVED FILTERS                │┃                                                                                                              ┃│ https://app.example.com/page/3                       │
      │  Rage on pricing        9+   │┃                                                                                                              ┃│ in: Checkout bugs                                    │
      │  Slow pages             ?    │┃                                                                                                              ┃│                                                      │
      │ BUILT IN                     │┃                                                                                                              ┃│ ; reads what happened, and goes to the first trouble.│
      │  Watch history         12    │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      │                              │┃                                                                                                              ┃│                                                      │
      └──────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3/5 ━┛└──────────────────────────────────────────────────────┘
       ? help  Enter open  ; trouble  a add to  T triage  d remove  u undo  Space mark  w viewed  / search  ff filter  o browser  yu copy link  r refresh  J other pane  Tab next pane  q back
       [..] 1 recording → Checkout bugs: saved, sending
      """)
  }

  @Test func `List and detail side by side at 120x40`() {
    expectScreen(
      screen(.middle, .lines),
      """
       reel  All recordings  last 30 days  times in GMT                                                      *1  queue 1  now
      ┏━ 2 Recordings ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┌─ 3 Detail ────────────────────────────────┐
      ┃    WHEN ↓       WHO                WHERE             ERR  WRN   LEN ACT%┃│[Timeline] Overview  Person  Lists  Raw    │
      ┃  o Sat 11:59    person1@example.c~ /page/1             2    . 11:07  72%┃│ person3@example.com                       │
      ┃ *  Sat 11:58    person2@example.c~ /page/2             2    . 11:07  72%┃│ Sat 11:57 → 12:08 GMT  11:07              │
      ┃>   Sat 11:57    person3@example.c~ /page/3             .    . 11:07  72%┃│ active 8:00 ████████████░░░░ 72%          │
      ┃    Sat 11:56    anon 0x07aa        /page/4             2    .  4h43   3%┃│ errors 0  warnings 0  log 33              │
      ┃  L  1 Nov 12:00 person5@example.c~ /page/5             2    . 11:07  72%┃│ clicks 131  keys 8  mouse 2,396           │
      ┃                                                                         ┃│ https://app.example.com/page/3            │
      ┃                                                                         ┃│ in: Checkout bugs                         │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│ ; reads what happened, and goes to the    │
      ┃                                                                         ┃│ first trouble.                            │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┃                                                                         ┃│                                           │
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3/5 ━┛└───────────────────────────────────────────┘
       ? help  Enter open  ; trouble  a add to  T triage  d remove  u undo  Space mark  w viewed  / search  ff filter
       [..] 1 recording → Checkout bugs: saved, sending
      """)
  }

  @Test func `List over detail at 80x24, in ASCII`() {
    expectScreen(
      screen(.small, .ascii),
      """
       reel  All recordings  last 30 days  times in GMT              *1  queue 1  now
      += 2 Recordings ===============================================================+
      |    WHEN v       WHO                WHERE                  ERR  WRN   LEN ACT%|
      |  o Sat 11:59    person1@example.c~ /page/1                  2    . 11:07  72%|
      | *  Sat 11:58    person2@example.c~ /page/2                  2    . 11:07  72%|
      |>   Sat 11:57    person3@example.c~ /page/3                  .    . 11:07  72%|
      |    Sat 11:56    anon 0x07aa        /page/4                  2    .  4h43   3%|
      |  L  1 Nov 12:00 person5@example.c~ /page/5                  2    . 11:07  72%|
      |                                                                              |
      |                                                                              |
      |                                                                              |
      +======================================================================== 3/5 =+
      +- 3 Detail -------------------------------------------------------------------+
      |[Timeline] Overview  Person  Lists  Raw                                       |
      | person3@example.com                                                          |
      | Sat 11:57 -> 12:08 GMT  11:07                                                |
      | active 8:00 ############:::: 72%                                             |
      | errors 0  warnings 0  log 33                                                 |
      | clicks 131  keys 8  mouse 2,396                                              |
      | https://app.example.com/page/3                                               |
      | in: Checkout bugs                                                            |
      +------------------------------------------------------------------------------+
       ? help  Enter open  ; trouble  a add to  T triage  d remove  u undo
       [..] 1 recording -> Checkout bugs: saved, sending
      """)
  }

  @Test func `One pane at 60x20, in ASCII`() {
    expectScreen(
      screen(.narrow, .ascii),
      """
       reel  All recordings  last 30 days   3/5  *1  queue 1  now
          WHEN v    WHO             WHERE                ERR   LEN
        o Sat 11:59 person1@exampl~ /page/1                2 11:07
       *  Sat 11:58 person2@exampl~ /page/2                2 11:07
      >   Sat 11:57 person3@exampl~ /page/3                . 11:07
          Sat 11:56 anon 0x07aa     /page/4                2  4h43
        L  1 Nov    person5@exampl~ /page/5                2 11:07











       ? help  Enter open  ; trouble  a add to  T triage
       [..] 1 recording -> Checkout bugs: saved, sending
      """)
  }

  /// The second row marked, the cursor on the third, whose detail has arrived; one filing under way.
  private func screen(_ size: Size, _ shapes: Shapes) -> Frame {
    var tester = StoreTester.running(size, recordings: rows, playlists: playlists, shapes: shapes)
    tester.passDeadline()
    tester.play(.noticed(.quota(.list(7))))
    tester.type("a")
    tester.press(.enter)
    tester.save()
    tester.type(" ")
    tester.answerDetail(rows[2], heldBy: [playlists[0]])
    return tester.frame
  }

  private let playlists: [Playlist] = [
    .collection("bugs", "Checkout bugs", count: 37, watched: 25, pinned: true),
    .collection("vip", "VIP", count: 4, watched: 4),
    .savedFilter("rage", "Rage on pricing", count: 9, hasMore: true), .savedFilter("slow", "Slow pages"),
    .builtIn("Watch history", count: 12),
  ]

  private let rows: [Recording] = [
    .sample(1) { $0.viewed = true }, .sample(2), .sample(3) { $0.consoleErrorCount = 0 },
    .sample(4) {
      $0.person = RecordingPerson()
      $0.distinctID = "0x07aa"
      $0.duration = 17_000
    },
    .sample(5) {
      $0.ongoing = true; $0.startTime = Date.testStart.adding(-20 * 86_400)
    },
  ]
}
