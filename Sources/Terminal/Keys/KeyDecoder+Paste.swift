extension KeyDecoder {
  /// More of a paste that was given up: a line that had stopped goes on. A person types one key at a time.
  mutating func takeRestOfPaste(_ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]) {
    var buffer = PasteBuffer()
    let mark = ControlSequence.pasteEnd(in: rest)
    buffer.append(rest[..<(mark?.lowerBound ?? rest.endIndex)], limit: Self.pasteLimit)
    if mark != nil { awaitsPasteEnd = false }
    begun += 1
    rest = mark.map { rest[$0.upperBound...] } ?? []
    events.append(.paste(buffer.paste(mark == nil ? .endLost : .marked)))
  }

  /// Takes what stands before the end mark, and the mark, which may come in pieces: `end` is what came of it.
  mutating func takePasted(
    _ rest: inout ArraySlice<UInt8>, after buffer: PasteBuffer, end: [UInt8], _ events: inout [TerminalEvent]
  ) {
    var buffer = buffer
    state = .ground
    let (mark, bytes) = (ControlSequence.pasteEnd, end + rest)
    if let place = ControlSequence.pasteEnd(in: bytes[...]) {
      buffer.append(bytes[..<place.lowerBound], limit: Self.pasteLimit)
      events.append(.paste(buffer.paste(.marked)))
      rest = bytes[place.upperBound...]
      return
    }
    let opened = (1..<mark.count).last { bytes.suffix($0).elementsEqual(mark.prefix($0)) } ?? 0
    buffer.append(bytes.dropLast(opened), limit: Self.pasteLimit)
    state = .paste(buffer, end: Array(bytes.suffix(opened)))
    rest = []
  }
}
