// A slow line may cut a sequence behind its Esc, which is a key of its own by then. What comes next must not
// run as commands.

extension KeyDecoder {
  /// Takes the first of the bytes, or all that belong to the Esc before them.
  mutating func takeLate(
    _ rest: inout ArraySlice<UInt8>, after late: [UInt8], taken: Int, _ events: inout [TerminalEvent]
  ) {
    guard let byte = rest.first else { return }
    if late.isEmpty, let opening = Self.lateCommand(rest) {
      rest = rest.dropFirst()
      state = .command(opening: opening, bytes: [], isEscaped: false)
      return
    }
    guard !late.isEmpty || [UInt8(ascii: "["), UInt8(ascii: "O")].contains(byte) else {
      // Nothing of the Esc's; it may be a text as well.
      return state = .ground
    }
    rest = rest.dropFirst()
    switch LateSequence(late + [byte]) {
    case .incomplete: state = .lateEscape(late + [byte], taken: taken)
    case .pasteStart: state = .paste(PasteBuffer(), end: [])
    case .known: state = .ground
    case .none:
      state = .ground
      for key in late.dropFirst(taken) { takeKey(key, isAlt: false, &events) }
      takeKey(byte, isAlt: false, &events)
    }
  }

  /// `]` and `P` are keys of their own unless what follows in the same read makes them an answer of the
  /// terminal's.
  private static func lateCommand(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    guard let opening = bytes.first, let next = bytes.dropFirst().first else { return nil }
    let isDigit = (0x30...0x39).contains(next)
    switch opening {
    case UInt8(ascii: "]"): return isDigit && bytes.dropFirst(2).contains(UInt8(ascii: ";")) ? opening : nil
    case UInt8(ascii: "P"): return isDigit || Array(">!$=+".utf8).contains(next) ? opening : nil
    default: return nil  // UInt8
    }
  }
}

/// What came late behind an Esc, as far as it tells.
private enum LateSequence {
  case incomplete, known, pasteStart
  /// No sequence that terminals send: keys.
  case none

  init(_ bytes: [UInt8]) {
    guard let first = bytes.first, let last = bytes.last else {
      self = .none
      return
    }
    let middle = bytes.count > 2 ? Array(bytes[1..<(bytes.count - 1)]) : []
    let isOpen = bytes.count == 1
    self =
      if first == UInt8(ascii: "O") {
        isOpen ? .incomplete : Self.shifted(middle, last)
      } else if middle == [UInt8(ascii: "[")] {
        (0x41...0x45).contains(last) ? .known : .none
      } else if bytes.count > 1, bytes[1] == UInt8(ascii: "M") {
        bytes.count < 5 ? .incomplete : .known  // a mouse report
      } else if isOpen || bytes == Array("[[".utf8) {
        .incomplete
      } else {
        Self.control(middle, last)
      }
  }

  private static func shifted(_ parameters: [UInt8], _ last: UInt8) -> LateSequence {
    if (0x30...0x39).contains(last) { return parameters.count < 8 ? .incomplete : .none }
    let isKeypad = (UInt8(ascii: "j")...UInt8(ascii: "y")).contains(last) || last == UInt8(ascii: "X")
    return isKeypad || Key(finalByte: last) != nil || isArrow(last) ? .known : .none
  }

  private static func control(_ parameters: [UInt8], _ last: UInt8) -> LateSequence {
    if (0x30...0x3F).contains(last) || (last == UInt8(ascii: "$") && !parameters.isEmpty) {
      return parameters.count < 32 ? .incomplete : .none
    }
    guard (0x40..<0x7F).contains(last) else { return .none }
    let sequence = ControlSequence(parameters: parameters, final: last)
    if sequence.isPasteStart { return .pasteStart }
    return !parameters.isEmpty || sequence.event != nil || isArrow(last) ? .known : .none
  }

  /// The middle of the keypad, and arrows as rxvt writes them with a modifier.
  private static func isArrow(_ last: UInt8) -> Bool { Array("abcdEG".utf8).contains(last) }
}
