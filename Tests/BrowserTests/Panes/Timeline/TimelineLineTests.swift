import Foundation
import Recordings
import Replay
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Lines of a timeline")
struct TimelineLineTests {
  private func read() -> TimelineScene {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    scene.answer(TimelineScene.shop)
    return scene
  }

  // MARK: Unfolding

  @Test func `Enter unfolds a line, and folds it from any line of what it tells`() {
    var scene = read()
    scene.tester.type(";")
    scene.tester.press(.enter)
    guard case .unfold(_, let id)? = scene.questions.last else {
      Issue.record("nothing is unfolded")
      return
    }
    #expect(id.time == TimelineScene.start + 5_300)
    let lines = [
      TimelineDetailLine(.title, "Trace"), TimelineDetailLine(.text, "at pay (shop.js:12)"),
      TimelineDetailLine(.text, String(repeating: "long ", count: 20)),
    ]
    scene.tester.play(.timeline(.unfolded(TimelineScene.id, id, lines)))
    #expect(scene.detail.contains("at pay (shop.js:12)"))
    #expect(scene.line.contains("! TypeError"))
    scene.tester.type("jj")
    scene.tester.press(.enter)
    #expect(!scene.detail.contains("at pay"))
    #expect(scene.line.contains("! TypeError"))
  }

  @Test func `What arrives for a line that was folded again, or for another recording, changes nothing`() {
    var scene = read()
    scene.tester.type(";")
    scene.tester.press(.enter)
    guard case .unfold(_, let id)? = scene.questions.last else { return }
    scene.tester.press(.enter)
    scene.tester.play(.timeline(.unfolded(TimelineScene.id, id, [TimelineDetailLine(.text, "late")])))
    #expect(!scene.detail.contains("late"))
  }

  // MARK: Handing over

  @Test func `The web app opens at the moment under the cursor, and its link is copied`() {
    var scene = read()
    scene.tester.type(";O")
    let link = "https://us.posthog.com/project/48213/replay/rec-1?t=5"
    #expect(scene.tester.effects.contains(.handOver(.browser(link: link))))
    scene.tester.type("yt")
    #expect(scene.tester.effects.contains(.handOver(.clipboard(what: "link to 0:05.3", text: link))))
  }

  @Test func `Without a timeline there is no moment, and the reason is said`() {
    var scene = TimelineScene()
    scene.tester.type("O")
    #expect(scene.tester.status.contains("no moment under the cursor"))
  }

  @Test func `The evidence is read first where it has to, and copied as Markdown`() {
    var scene = TimelineScene()
    scene.tester.type("ym")
    #expect(scene.questions.count == 1)
    scene.answer(TimelineScene.shop, .going)
    scene.answer(TimelineScene.shop)
    let texts = scene.tester.effects.compactMap { effect -> String? in
      if case .handOver(.clipboard("evidence as Markdown", let text)) = effect { text } else { nil }
    }
    #expect(texts.count == 1)
    let text = texts.first ?? ""
    #expect(text.hasPrefix("# Recording rec-1\n"))
    #expect(text.contains("- Who: person1@example.com"))
    #expect(text.contains("## Steps until the first error"))
    #expect(text.contains("[0:05.3](https://us.posthog.com/project/48213/replay/rec-1?t=5) TypeError"))
    #expect(text.contains("POST /api/pay"))
  }
}
