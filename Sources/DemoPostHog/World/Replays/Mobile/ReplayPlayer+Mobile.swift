/// What the recorder of the app notes: wireframes and fingers.
extension ReplayPlayer {
  mutating func perform(_ step: MobileStep) {
    switch step {
    case .screen(let screen): show(screen)
    case .tap(let id): tap(id)
    case .type(let count): typeIntoApp(count)
    case .alert(let text): alert(text)
    }
  }

  private mutating func show(_ shown: AppScreen) {
    if clock > 0 { advance(300 + times.fraction() * 200) }
    record(4) {
      Array(#"{"href":"\#(shown.rawValue)","width":\#(390),"height":844}"#.utf8)
    }
    record(2) {
      Array(#"{"wireframes":[\#(ScreenElement.list(shown.frames))],"initialOffset":{"top":0,"left":0}}"#.utf8)
    }
    app = shown
    note("$screen", screen: shown.rawValue)
  }

  private mutating func tap(_ id: Int) {
    advance(200 + times.fraction() * 300)
    let frame = app.frames[0].children.first { $0.id == id }
    let place =
      #","id":\#(id),"x":\#((frame?.x ?? 0) + (frame?.width ?? 80) / 2),"y":\#((frame?.y ?? 0) + 20)"#
    incremental(2, #""type":7"# + place)
    advance(60 + times.fraction() * 60)
    incremental(2, #""type":9"# + place)
    note("$autocapture")
  }

  private mutating func typeIntoApp(_ count: Int) {
    custom("keyboard", #"{"open":true,"height":336,"width":390}"#)
    let y = app.frames[0].children.first { $0.id == AppScreen.field }?.y ?? 158
    for length in 1...max(1, count) {
      advance(120 + times.fraction() * 100)
      let field = ScreenElement.field(AppScreen.field, String(repeating: "*", count: length), y: y)
      incremental(0, #""updates":[{"parentId":1,"wireframe":\#(field.json)}]"#)
    }
    custom("keyboard", #"{"open":false}"#)
  }

  private mutating func alert(_ text: String) {
    let box = ScreenElement(
      id: 90, type: "rectangle", x: 30, y: 360, width: 330, height: 120,
      style: ##"{"backgroundColor":"#fde8e4","borderRadius":8}"##,
      children: [.text(91, text, x: 46, y: 390, width: 300)])
    incremental(0, #""adds":[{"parentId":1,"wireframe":\#(box.json)}]"#)
  }
}
