/// Turns the bytes a terminal sends into events; pure, and safe to feed with anything, cut anywhere.
///
/// Unknown escape sequences, mouse reports and terminal answers are swallowed whole, so that no part of them
/// is taken for keys. Modifiers on arrows and other named keys are dropped.
package struct KeyDecoder: Sendable {
  enum State: Hashable, Sendable {
    case ground
    /// Bytes of a character of more than one byte, and how many are to come.
    case character(bytes: [UInt8], missing: Int, isAlt: Bool)
    case escape
    case singleShift
    /// What stands between `ESC [` and the final byte.
    case control(parameters: [UInt8])
    /// `ESC [ [`, the Linux console's prefix of F1 to F5.
    case console
    case mouseReport(missing: Int)
    /// An operating system command or the like, up to BEL or `ESC \`; what began it.
    case command(opening: UInt8, isEscaped: Bool, isEmpty: Bool)
    case paste([UInt8])
  }

  /// What is kept of one paste; the rest is dropped.
  package static let pasteLimit = 1 << 20
  private static let parameterLimit = 64

  var state = State.ground

  package init() {}

  /// Whether what was read could be a lone Esc or the beginning of more: if nothing follows within some 50
  /// ms, the caller should `flush`. A paste, and a character cut in two, wait for their end however long it takes.
  package var pendingEscape: Bool {
    switch state {
    case .ground, .character, .paste: false
    case .escape, .singleShift, .control, .console, .mouseReport, .command: true
    }
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for byte in bytes { decode(byte, &events) }
    return events
  }

  /// Takes what is pending as it stands: a lone Esc, or Alt with the key that looked like an introducer.
  package mutating func flush() -> [TerminalEvent] {
    guard pendingEscape else { return [] }
    defer { state = .ground }
    switch state {
    case .escape: return [.key(.escape)]
    case .singleShift: return [.key(.alt("O"))]
    case .control(let parameters) where parameters.isEmpty: return [.key(.alt("["))]
    case .command(let opening, false, isEmpty: true):
      return [.key(.alt(Character(Unicode.Scalar(opening))))]
    case .ground, .character, .control, .console, .mouseReport, .command, .paste: return []
    }
  }

  private mutating func decode(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch state {
    case .ground: takeKey(byte, isAlt: false, &events)
    case .character(let bytes, let missing, let isAlt):
      takeContinuation(byte, after: bytes, missing: missing, isAlt: isAlt, &events)
    case .escape: takeEscaped(byte, &events)
    case .singleShift: takeSingleShift(byte, &events)
    case .control(let parameters): takeControl(byte, parameters, &events)
    case .console:
      state = .ground
      if let key = (0x41...0x45).contains(byte) ? Key.function(Int(byte) - 0x40) : nil {
        events.append(.key(key))
      }
    case .mouseReport(let missing): state = missing > 1 ? .mouseReport(missing: missing - 1) : .ground
    case .command(let opening, let isEscaped, _): takeCommand(byte, opening, isEscaped: isEscaped, &events)
    case .paste: takePasted(byte, &events)
    }
  }

  /// Gives up the sequence under way and takes the byte as if it stood alone.
  private mutating func restart(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    state = .ground
    takeKey(byte, isAlt: false, &events)
  }
}

// MARK: Keys and characters

extension KeyDecoder {
  private mutating func takeKey(_ byte: UInt8, isAlt: Bool, _ events: inout [TerminalEvent]) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x20..<0x7F:
      let character = Character(Unicode.Scalar(byte))
      events.append(.key(isAlt ? .alt(character) : .character(character)))
    case 0xC2..<0xE0: state = .character(bytes: [byte], missing: 1, isAlt: isAlt)
    case 0xE0..<0xF0: state = .character(bytes: [byte], missing: 2, isAlt: isAlt)
    case 0xF0..<0xF5: state = .character(bytes: [byte], missing: 3, isAlt: isAlt)
    case 0x80...: break
    default: events.append(.key(Key(controlByte: byte)))
    }
  }

  private mutating func takeContinuation(
    _ byte: UInt8, after bytes: [UInt8], missing: Int, isAlt: Bool, _ events: inout [TerminalEvent]
  ) {
    guard (0x80..<0xC0).contains(byte) else { return restart(byte, &events) }
    guard missing == 1 else {
      state = .character(bytes: bytes + [byte], missing: missing - 1, isAlt: isAlt)
      return
    }
    state = .ground
    let scalars = String(decoding: bytes + [byte], as: UTF8.self).unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, scalar.value >= 0xA0, scalar != "\u{FFFD}" else {
      return
    }
    events.append(.key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar))))
  }

  private mutating func takeEscaped(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch byte {
    case 0x1B: events.append(.key(.escape))
    case UInt8(ascii: "["): state = .control(parameters: [])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .command(opening: byte, isEscaped: false, isEmpty: true)
    default: takeKey(byte, isAlt: true, &events)
    }
  }
}

// MARK: Sequences

extension KeyDecoder {
  private mutating func takeSingleShift(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    if (0x30...0x3F).contains(byte) { return }  // a modifier, as some terminals put it
    guard (0x40..<0x7F).contains(byte) else { return restart(byte, &events) }
    state = .ground
    if let key = Key(finalByte: byte) { events.append(.key(key)) }
  }

  private mutating func takeControl(_ byte: UInt8, _ parameters: [UInt8], _ events: inout [TerminalEvent]) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .console
    case 0x20..<0x40:
      if parameters.count < Self.parameterLimit { state = .control(parameters: parameters + [byte]) }
    case UInt8(ascii: "M") where parameters.isEmpty: state = .mouseReport(missing: 3)
    case 0x40..<0x7F:
      state = .ground
      finish(ControlSequence(parameters: parameters, final: byte), &events)
    default: restart(byte, &events)
    }
  }

  private mutating func finish(_ sequence: ControlSequence, _ events: inout [TerminalEvent]) {
    if sequence.isPasteStart {
      state = .paste([])
    } else if let event = sequence.event {
      events.append(event)
    }
  }

  private mutating func takeCommand(
    _ byte: UInt8, _ opening: UInt8, isEscaped: Bool, _ events: inout [TerminalEvent]
  ) {
    switch byte {
    case 0x07: state = .ground
    case 0x1B: state = .command(opening: opening, isEscaped: true, isEmpty: false)
    case UInt8(ascii: "\\") where isEscaped: state = .ground
    default:
      if isEscaped {
        state = .escape
        takeEscaped(byte, &events)
      } else {
        state = .command(opening: opening, isEscaped: false, isEmpty: false)
      }
    }
  }

  private mutating func takePasted(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    guard case .paste(var bytes) = state else { return }
    state = .ground
    bytes.append(byte)
    if byte == UInt8(ascii: "~"),
      bytes.suffix(ControlSequence.pasteEnd.count) == ControlSequence.pasteEnd[...]
    {
      bytes.removeLast(ControlSequence.pasteEnd.count)
      events.append(.paste(Self.lines(bytes.prefix(Self.pasteLimit))))
      return
    }
    let room = Self.pasteLimit + ControlSequence.pasteEnd.count
    if bytes.count > room { bytes.remove(at: Self.pasteLimit) }
    state = .paste(bytes)
  }

  /// Terminals send a line end as CR.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" { text.append("\n") } else if scalar != "\n" || !isAfterReturn { text.append(scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(text)
  }
}
