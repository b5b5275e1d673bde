import Recordings
import Testing

@testable import Replay

@Suite("Content of events")
struct EventTests {
  @Test func `An interaction is known without decoding`() throws {
    var reading = Reading.incremental(2, #""type":4,"id":31,"x":12.5,"y":"7","pointerType":2"#)
    #expect(reading.events[0].interaction == .doubleClick)
    guard case .interaction(let click) = try reading.content() else { throw UnexpectedEvent() }
    #expect(click == Interaction(kind: .doubleClick, id: 31, x: 12.5, y: 7, pointer: .touch))
    #expect(Reading.incremental(2, #""type":77,"id":1"#).events[0].interaction == .unknown)
    #expect(Reading.incremental(3, #""type":2,"id":1"#).events[0].interaction == nil)
  }

  @Test(arguments: [(1, PointerMove.Kind.mouse), (6, .touch), (12, .drag)])
  func `Positions have times of their own`(_ source: Int, _ kind: PointerMove.Kind) throws {
    let positions = #"[{"x":1,"y":2,"id":3,"timeOffset":-500},{"x":4,"y":5,"id":-1,"timeOffset":-1e300}]"#
    var reading = Reading.incremental(source, #""positions":\#(positions)"#)
    guard case .pointerMove(let move) = try reading.content() else { throw UnexpectedEvent() }
    #expect(
      move
        == PointerMove(
          kind: kind,
          positions: [
            .init(x: 1, y: 2, id: 3, time: 500), .init(x: 4, y: 5, id: -1, time: -IndexedEvent.latestTime),
          ]))
  }

  @Test func `Scrolling, resizing, media`() throws {
    var scroll = Reading.incremental(3, #""id":1,"x":0,"y":880.5"#)
    guard case .scroll(Scroll(id: 1, x: 0, y: 880.5)) = try scroll.content() else { throw UnexpectedEvent() }
    var resize = Reading.incremental(4, #""width":600,"height":900"#)
    guard case .resize(let viewport) = try resize.content() else { throw UnexpectedEvent() }
    #expect(viewport == Viewport(width: 600, height: 900))
    var media = Reading.incremental(7, #""type":1,"id":9,"currentTime":3.25"#)
    guard case .media(let pause) = try media.content() else { throw UnexpectedEvent() }
    #expect(pause == MediaInteraction(kind: .pause, id: 9, currentTime: 3.25))
  }

  @Test func `A resize to nothing is damaged`() {
    var reading = Reading.incremental(4, #""width":0,"height":900"#)
    #expect(reading.contents()[0] == nil)
    #expect(reading.unreadable[.content] == 1)
  }

  @Test func `A field's value`() throws {
    var reading = Reading.incremental(5, #""id":4,"text":"a\"é😀","isChecked":true,"userTriggered":false"#)
    guard case .input(let input) = try reading.content() else { throw UnexpectedEvent() }
    #expect(input.text.text() == "a\"é😀")
    #expect(input.text.length == 4)
    #expect(input.isChecked && !input.isUserTriggered)
    var number = Reading.incremental(5, #""id":4,"text":12"#)
    guard case .input(let other) = try number.content() else { throw UnexpectedEvent() }
    #expect(other.text.text() == "12")
    #expect(other.isUserTriggered && !other.isChecked)
  }

  @Test func `Rules that scripts change`() throws {
    let members =
      #""styleId":3,"adds":[{"rule":"a{}","index":2},{"rule":"b{}"},{"rule":"c{}","index":[1,0]}],"#
      + #""removes":[{"index":4},{"index":[2,1]},{}],"replaceSync":"d{}""#
    var reading = Reading.incremental(8, members)
    guard case .styleSheetRule(let change) = try reading.content() else { throw UnexpectedEvent() }
    #expect(change.id == nil && change.styleID == 3)
    #expect(change.adds.map { $0.rule.text() } == ["a{}", "b{}", "c{}"])
    #expect(change.adds.map(\.path) == [[2], [], [1, 0]])
    #expect(change.removes == [[4], [2, 1]])
    #expect(change.replace == nil && change.replaceSync?.text() == "d{}")
  }

  @Test func `Properties that scripts change`() throws {
    var set = Reading.incremental(
      13, #""id":8,"index":[0,1],"set":{"property":"color","value":"red","priority":"important"}"#)
    guard case .styleDeclaration(let change) = try set.content() else { throw UnexpectedEvent() }
    #expect(
      change
        == StyleDeclarationChange(
          id: 8, path: [0, 1], property: "color", value: "red", isImportant: true))
    var remove = Reading.incremental(13, #""id":8,"index":[0],"remove":{"property":"color"}"#)
    guard case .styleDeclaration(let removal) = try remove.content() else { throw UnexpectedEvent() }
    #expect(removal.value == nil && removal.property == "color")
  }

  @Test func `Adopted sheets come with their rules once`() throws {
    var reading = Reading.incremental(
      15, #""id":1,"styleIds":[4,5],"styles":[{"styleId":5,"rules":[{"rule":"a{}","index":0}]},{"rules":[]}]"#
    )
    guard case .adoptedStyleSheets(let sheets) = try reading.content() else { throw UnexpectedEvent() }
    #expect(sheets.id == 1 && sheets.styleIDs == [4, 5])
    #expect(sheets.sheets.map(\.styleID) == [5])
    #expect(sheets.sheets[0].rules[0].rule.text() == "a{}")
  }

  @Test func `A selection`() throws {
    var reading = Reading.incremental(14, #""ranges":[{"start":1,"startOffset":2,"end":3,"endOffset":4}]"#)
    guard case .selection(let ranges) = try reading.content() else { throw UnexpectedEvent() }
    #expect(ranges == [SelectedRange(start: 1, startOffset: 2, end: 3, endOffset: 4)])
  }

  @Test func `The page's address and size, which may be missing`() throws {
    var meta = Reading.event(4, #"{"href":"https://a.test/","width":1280,"height":800}"#)
    guard case .meta(let page) = try meta.content() else { throw UnexpectedEvent() }
    #expect(page == PageMeta(href: "https://a.test/", viewport: Viewport(width: 1280, height: 800)))
    var empty = Reading.event(4, "{}")
    guard case .meta(let nothing) = try empty.content() else { throw UnexpectedEvent() }
    #expect(nothing == PageMeta())
  }

  @Test func `Custom events keep their payload as JSON`() throws {
    var reading = Reading.event(5, #"{"tag":"$pageview","payload":{"href":"https://a.test"}}"#)
    guard case .custom(let custom) = try reading.content() else { throw UnexpectedEvent() }
    #expect(custom.tag == "$pageview")
    #expect(custom.payload.text == #"{"href":"https://a.test"}"#)
  }

  @Test(arguments: [9, 10, 11, 16]) func `Canvas, fonts, logs and custom elements are ignored`(_ source: Int)
    throws
  {
    var reading = Reading.incremental(source, #""id":1"#)
    guard case .ignored = try reading.content() else { throw UnexpectedEvent() }
  }
}
