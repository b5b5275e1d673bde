import Terminal

extension Store {
  /// What a prompt takes by pastes, in Unicode scalars: drawing and searching a longer line would delay keys.
  static var longestPaste: Int { 20_000 }

  /// Pasted text is written where text is being written, in one edit, and never runs as commands.
  mutating func pasted(_ paste: Paste) {
    let line = Self.oneLine(paste.text).unicodeScalars
    // Of scalars: one character may have any number of accents.
    let text = String(line.prefix(max(0, Self.longestPaste - scalarsTyped)))
    let isCut = paste.isCut || text.unicodeScalars.count < line.count
    guard insert(text) else {
      state.notice = .paste(.ignored(characters: paste.text.count, isMarked: paste.kind != .unmarked))
      return
    }
    if isCut {
      state.notice = .paste(.cut(to: text.count))
    } else if paste.kind == .endLost {
      state.notice = .paste(.endLost)
    }
  }

  /// Line ends and tabs become blanks; other control characters are left out, as nobody can type them here.
  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isAtLineEnd = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: isAtLineEnd = true
      case 0..<0x20 where scalar != "\t", 0x7F..<0xA0: break
      default:  // UInt32
        if isAtLineEnd, !line.isEmpty { line.append(" ") }
        isAtLineEnd = false
        line.append(scalar == "\t" ? " " : scalar)
      }
    }
    return String(line)
  }

  /// How much text stands where text is being written.
  private var scalarsTyped: Int {
    let text: String? =
      switch state.overlay {
      case nil: state.search?.words ?? state.line?.words
      case .picker(let picker)?: picker.typed
      case .person(let finder)?: finder.list.typed
      case .project(let finder)?: finder.list.typed
      case .profile(let finder)?: finder.list.typed
      case .help(let help)?: help.typed
      case .form(let form)?: form.current.text
      case .deletion(let deletion)?: deletion.typed.text
      case .journal(let journal)?: journal.confirmation?.text
      case .columns(let columns)?: columns.typed
      case .restore?, .lists?, .playlistDeletion?, .copying?, .filters?, .savingFilter?, .why?, .foreign?,
        .program?:
        nil
      }
    return text?.unicodeScalars.count ?? 0
  }

  /// Whether something takes text now.
  private mutating func insert(_ text: String) -> Bool {
    switch state.overlay {
    case nil: return insertInPrompt(text)
    case .picker(var picker):
      picker.typed += text
      picker.cursor = ListCursor()
      state.overlay = .picker(picker)
    case .person(let finder): insert(text, in: finder)
    case .project(let finder): insert(text, in: finder)
    case .profile(let finder): insert(text, in: finder)
    case .help(var help):
      help.typed += text
      help.cursor = ListCursor()
      state.overlay = .help(help)
    case .form(var form):
      form.insert(text)
      state.overlay = .form(form)
    case .deletion(var deletion):
      deletion.insert(text)
      state.overlay = .deletion(deletion)
    case .journal(var journal):
      guard journal.confirmation != nil else { return false }
      journal.confirmation?.insert(text)
      state.overlay = .journal(journal)
    case .columns(var columns):
      guard columns.isTyping else { return false }
      columns.filter(by: columns.typed + text, height: columns.height(in: state.size))
      state.overlay = .columns(columns)
    case .restore, .lists, .playlistDeletion, .copying, .filters, .savingFilter, .why, .foreign, .program:
      return false
    }
    state.notice = nil
    return true
  }

  private mutating func insertInPrompt(_ text: String) -> Bool {
    if var search = state.search {
      search.words += text
      state.search = search
      follow(search)
    } else if var line = state.line {
      line.insert(text)
      learn(for: &line)
      state.line = line
    } else {
      return false
    }
    return true
  }
}
