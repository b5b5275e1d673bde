import CLinux
import CNcurses
import Glibc
import Terminal

/// ncurses knows how each terminal is taken over and given back, and how it is described. What it writes for
/// that goes into a file in memory: left alone it makes a write of every few bytes. Its own window stays
/// empty: moving the selection took half of its time there, in cells of 28 bytes in three copies and a flush
/// for each motion.
struct NcursesScreen {
  let isUTF8: Bool
  /// The name of the terminal description in use.
  let term: String
  let description: TerminalDescription
  private let screen: OpaquePointer
  private let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  init(term wanted: String, usesColor: Bool, size: Size) throws(TerminalProblem) {
    isUTF8 = Self.chooseLocale()
    descriptor = clinux_memfd("ncurses")
    guard descriptor >= 0 else { throw .system(call: "memfd_create", code: errno) }
    guard let file = fdopen(descriptor, "w") else { throw .system(call: "fdopen", code: errno) }
    self.file = file
    guard let (screen, term) = Self.open(wanted, on: file, size: size) else {
      fclose(file)
      throw .notDescribed(term: wanted)
    }
    guard cn_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      fclose(file)
      throw .tooSimple(term: term)
    }
    self.screen = screen
    self.term = term
    description = TerminalDescription(usesColor: usesColor)
    typeahead(-1)  // else doupdate stops early when input waits
  }

  /// What ncurses has written since the last call.
  func takeOutput() -> [UInt8] {
    fflush(file)
    // Never cut: the next one is written over this one, in memory that is there already.
    let length = Int(lseek(descriptor, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, length, 0))
    }
    lseek(descriptor, 0, SEEK_SET)
    return bytes
  }

  /// Takes the terminal over, after `endwin` again, and clears it.
  func open() {
    clearok(cn_curscr(), true)
    doupdate()
  }

  /// Not `resizeterm`, which would also put a key into a queue that nobody reads.
  func resize(to size: Size) { resize_term(Int32(size.rows), Int32(size.columns)) }

  func free() {
    delscreen(screen)
    fclose(file)
  }

  /// A capability's bytes, without the padding marks `$<…>` that only slow terminals wanted. No regular
  /// expression: building one took 4 ms of the start.
  static func capability(_ name: String) -> String {
    guard let value = cn_capability(name) else { return "" }
    var kept = ""
    var rest = String(cString: value)[...]
    while let mark = rest.firstRange(of: "$<"), let end = rest[mark.upperBound...].firstIndex(of: ">") {
      kept += rest[..<mark.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}

// MARK: Starting

extension NcursesScreen {
  /// Without a UTF-8 locale ncurses prints blanks and stray bytes for every character beyond ASCII; so one is
  /// looked for where the environment names none, or one that this host does not have (SSH carries names
  /// over). False where another character set was asked for, or there is no such locale at all.
  private static func chooseLocale() -> Bool {
    let variables: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let asked = variables.compactMap { getenv($0) }.map { String(cString: $0) }.first { !$0.isEmpty }
    let isOther = asked.map { !$0.uppercased().contains("UTF") } ?? false
    for name in isOther ? [""] : ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if setlocale(LC_CTYPE, name) != nil, String(cString: cn_codeset()) == "UTF-8" { return true }
    }
    return false
  }

  /// TERM, then what it most likely stands for: many new terminals are described nowhere but at home.
  static func candidates(for term: String) -> [String] {
    let relatives = ["tmux", "screen"].filter { term.hasPrefix($0) }.flatMap { ["\($0)-256color", $0] }
    let all = (term.isEmpty ? [] : [term]) + relatives + ["xterm-256color", "xterm", "ansi"]
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private static func open(
    _ term: String, on file: UnsafeMutablePointer<FILE>, size: Size
  ) -> (OpaquePointer, String)? {
    // It cannot ask a file in memory for its size, and would take that of the description.
    setenv("LINES", String(size.rows), 1)
    setenv("COLUMNS", String(size.columns), 1)
    use_env(true)
    let handlers = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH].map { ($0, handler(of: $0)) }
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
      use_env(false)
      for (number, var before) in handlers { sigaction(number, &before, nil) }
    }
    for candidate in candidates(for: term) {
      if let screen = newterm(candidate, file, cn_stdin()) { return (screen, candidate) }
    }
    return nil
  }

  /// ncurses installs handlers of its own, which know nothing of what else must be put back.
  private static func handler(of number: Int32) -> sigaction {
    var handler = sigaction()
    sigaction(number, nil, &handler)
    return handler
  }
}
