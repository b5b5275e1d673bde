/// Turns the bytes a terminal sends into events; pure, and safe to feed with anything, cut anywhere.
///
/// Unknown escape sequences, mouse reports and terminal answers are swallowed whole, so that no part of them
/// is taken for keys. Modifiers on arrows and other named keys are dropped. What a state waits for may never
/// come: `wait` says how long it may take, and `timeOut` ends it.
package struct KeyDecoder: Sendable {
  enum State: Hashable, Sendable {
    case ground
    /// Bytes of a character of more than one byte, and how many are to come.
    case character(bytes: [UInt8], missing: Int, isAlt: Bool)
    case escape
    /// An Esc that was a key of its own, for all that could be told; and what may be the rest of its
    /// sequence. The first `taken` bytes were taken for keys, or dropped, when their time was over.
    case lateEscape([UInt8], taken: Int = 0)
    case singleShift
    /// What stands between `ESC [` and the final byte.
    case control(parameters: [UInt8])
    /// `ESC [ [`, the Linux console's prefix of F1 to F5.
    case console
    case mouseReport(missing: Int)
    /// An operating system command or the like, up to BEL or `ESC \`: what began it, and what came of it.
    case command(opening: UInt8, bytes: [UInt8], isEscaped: Bool)
    case paste(PasteBuffer, end: [UInt8])
    /// A paste without marks.
    case text(PasteBuffer)
  }

  /// What has begun and waits for more.
  package enum Wait: Hashable, Sendable {
    /// An Esc may be a key of its own.
    case escape
    /// What follows a lone Esc soon may belong to it; nothing of it has come yet.
    case late
    /// A sequence or paste was given up. Its rest may come all the same.
    case rest
    /// What came may be the beginning of a sequence, or keys.
    case prefix
    /// A sequence that no person typed.
    case sequence
    case paste
    /// More of a paste without marks.
    case text
  }

  /// What is kept of one paste; the rest is dropped.
  package static let pasteLimit = 1 << 20

  var state = State.ground
  /// How many escape sequences and texts have begun: a new one has all its time before it.
  var begun = 0
  /// A paste was given up, and its end mark may come yet.
  var awaitsPasteEnd = false

  package init() {}

  package var wait: Wait? {
    switch state {
    case .ground: awaitsPasteEnd ? .rest : nil
    case .character: nil
    case .escape: .escape
    case .lateEscape(let bytes, let taken):
      if bytes.isEmpty { .late } else if bytes.count == taken { .rest } else { .prefix }
    case .singleShift: .prefix
    case .control(let parameters): parameters.isEmpty ? .prefix : .sequence
    case .command(_, let bytes, let isEscaped): bytes.isEmpty && !isEscaped ? .prefix : .sequence
    case .console, .mouseReport: .sequence
    case .paste: .paste
    case .text: .text
    }
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    let bytes = Array(bytes)
    var events: [TerminalEvent] = []
    var rest = bytes[...]
    // Text without marks begins a read, or follows a whole sequence: that of a focus report, for example.
    var mayBeText = true
    while let byte = rest.first {
      switch state {
      case .ground where awaitsPasteEnd && rest.count > 1 && byte != 0x1B: takeRestOfPaste(&rest, &events)
      case .paste(let buffer, let end):
        takePasted(&rest, after: buffer, end: end, &events)
        mayBeText = state == .ground
      case .text(var buffer):
        state = .ground
        buffer.append(rest, limit: Self.pasteLimit)
        state = .text(buffer)
        rest = []
      case .lateEscape(let late, let taken): takeLate(&rest, after: late, taken: taken, &events)
      case .ground where mayBeText && UnmarkedPaste.begins(rest):
        begun += 1
        state = .text(PasteBuffer())
      case .ground, .character, .escape, .singleShift, .control, .console, .mouseReport, .command:
        let wasSequence = wait != nil
        decode(byte, &events)
        rest = rest.dropFirst()
        mayBeText = wasSequence && state == .ground
      }
    }
    return events
  }

  /// Takes what is pending as it stands: a lone Esc, Alt with the key that looked like an introducer, or a
  /// paste without its end.
  package mutating func timeOut() -> [TerminalEvent] {
    let pending = state
    if wait != nil { state = .ground }
    switch pending {
    case .escape:
      state = .lateEscape([])
      return [.key(.escape)]
    case .lateEscape(let bytes, let taken):
      // Nobody types a bracket and figures right behind an Esc.
      guard bytes.count < 3 else {
        if taken < bytes.count { state = .lateEscape(bytes, taken: bytes.count) }
        return []
      }
      return bytes.dropFirst(taken).map { .key(.character(Character(Unicode.Scalar($0)))) }
    case .singleShift:
      state = .lateEscape([UInt8(ascii: "O")], taken: 1)
      return [.key(.alt("O"))]
    case .control(let parameters):
      let late = [UInt8(ascii: "[")] + parameters
      state = .lateEscape(late, taken: late.count)
      return parameters.isEmpty ? [.key(.alt("["))] : []
    case .command(let opening, bytes: [], isEscaped: false):
      return [.key(.alt(Character(Unicode.Scalar(opening))))]
    case .paste(let buffer, _):
      awaitsPasteEnd = true
      return [.paste(buffer.paste(.endLost))]
    case .text(let buffer): return [.paste(buffer.paste(.unmarked))]
    case .ground:
      awaitsPasteEnd = false
      return []
    case .character, .console, .mouseReport, .command: return []
    }
  }

  private mutating func decode(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch state {
    case .ground, .lateEscape, .paste, .text: takeKey(byte, isAlt: false, &events)
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
    case .command(let opening, let bytes, let isEscaped):
      takeCommand(byte, opening, bytes, isEscaped: isEscaped, &events)
    }
  }

  /// Gives up the sequence under way and takes the byte as if it stood alone.
  mutating func restart(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    state = .ground
    takeKey(byte, isAlt: false, &events)
  }
}

// MARK: Keys and characters

extension KeyDecoder {
  mutating func takeKey(_ byte: UInt8, isAlt: Bool, _ events: inout [TerminalEvent]) {
    state = .ground
    switch byte {
    case 0x1B:
      begun += 1
      state = .escape
    case 0x20..<0x7F:
      let character = Character(Unicode.Scalar(byte))
      events.append(.key(isAlt ? .alt(character) : .character(character)))
    case 0xC2..<0xE0: state = .character(bytes: [byte], missing: 1, isAlt: isAlt)
    case 0xE0..<0xF0: state = .character(bytes: [byte], missing: 2, isAlt: isAlt)
    case 0xF0..<0xF5: state = .character(bytes: [byte], missing: 3, isAlt: isAlt)
    case 0x80..<0xA0: takeIntroducer(byte, &events)
    case 0x80...: break
    default: events.append(.key(Key(controlByte: byte)))  // UInt8
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
    guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}" else { return }
    guard scalar.value >= 0xA0 else { return takeIntroducer(UInt8(scalar.value), &events) }
    events.append(.key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar))))
  }

  /// One byte that stands for an Esc and the byte that is 64 less: terminals may be set to send it.
  private mutating func takeIntroducer(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    guard Array("[O]P_^X".utf8).contains(byte - 0x40) else { return }
    begun += 1
    takeEscaped(byte - 0x40, &events)
  }

  private mutating func takeEscaped(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch byte {
    case 0x1B:
      begun += 1
      events.append(.key(.escape))
    case UInt8(ascii: "["): state = .control(parameters: [])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .command(opening: byte, bytes: [], isEscaped: false)
    default: takeKey(byte, isAlt: true, &events)  // UInt8
    }
  }
}

// MARK: Sequences

extension KeyDecoder {
  private static let parameterLimit = 64

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
    default: restart(byte, &events)  // UInt8
    }
  }

  private mutating func finish(_ sequence: ControlSequence, _ events: inout [TerminalEvent]) {
    if sequence.isPasteStart {
      state = .paste(PasteBuffer(), end: [])
    } else if sequence.isPasteEnd {
      awaitsPasteEnd = false
    } else if sequence.setsColours {
      // What a program printed, with its colours: a paste without marks.
      state = .text(PasteBuffer())
    } else if let event = sequence.event {
      events.append(event)
    }
  }

  private mutating func takeCommand(
    _ byte: UInt8, _ opening: UInt8, _ bytes: [UInt8], isEscaped: Bool, _ events: inout [TerminalEvent]
  ) {
    switch byte {
    case 0x07: finishCommand(opening, bytes, &events)
    case 0x1B: state = .command(opening: opening, bytes: bytes, isEscaped: true)
    case UInt8(ascii: "\\") where isEscaped: finishCommand(opening, bytes, &events)
    default:  // UInt8
      if isEscaped {
        state = .escape
        takeEscaped(byte, &events)
      } else {
        let kept = bytes.count < Self.parameterLimit ? bytes + [byte] : bytes
        state = .command(opening: opening, bytes: kept, isEscaped: false)
      }
    }
  }

  private mutating func finishCommand(_ opening: UInt8, _ bytes: [UInt8], _ events: inout [TerminalEvent]) {
    state = .ground
    guard opening == UInt8(ascii: "]"), let background = TerminalBackground(answer: bytes) else { return }
    events.append(.background(background))
  }
}
