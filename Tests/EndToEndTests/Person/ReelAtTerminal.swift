import CLinux
import DemoPostHog
import Foundation
import Glibc

/// Reel on a terminal of its own with a person in front of it, who acts only when the program says that it is
/// idle. Nothing here sleeps or looks twice.
actor ReelAtTerminal {
  private let thread = OwnThread()
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private let folder: String
  private let shell: pid_t
  private var pty: Pty
  private var reports: ReportPipe
  /// The newest report of being idle.
  private(set) var lastIdle: Report?
  private var glass: Glass?
  private var size: (columns: Int, rows: Int)
  private let modesBefore: [UInt8]
  /// Everything the terminal was sent.
  private(set) var output: [UInt8] = []
  private var shown = 0
  private(set) var sent = 0
  /// Since the start.
  private(set) var keysPressed = 0
  private(set) var process: pid_t = 0
  private var status: Int32?
  /// What the terminal was sent stays where it is.
  private var isReading = true

  /// Starts reel, waits until it is idle or has ended, lets a person act, and cleans up.
  static func run(
    _ arguments: [String] = [], demo: RunningDemo? = nil, key: DemoKey = .allScopes,
    environment: [String: String] = [:], columns: Int = 132, rows: Int = 40, isLeader: Bool = false,
    _ act: (ReelAtTerminal) async throws -> Void
  ) async throws {
    var environment = environment
    if let demo {
      environment["POSTHOG_HOST"] = demo.host
      environment["POSTHOG_PERSONAL_API_KEY"] = environment["POSTHOG_PERSONAL_API_KEY"] ?? key.value
    }
    let reel = try ReelAtTerminal(
      Launch(
        arguments: arguments, environment: environment, columns: columns, rows: rows, isLeader: isLeader))
    do {
      try await reel.settle()
      try await act(reel)
    } catch {
      await reel.cleanUp()
      throw error
    }
    await reel.cleanUp()
  }

  private init(_ launch: Launch) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "reel-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    pty = try Pty(columns: launch.columns, rows: launch.rows)
    modesBefore = pty.modes
    size = (launch.columns, launch.rows)
    reports = try ReportPipe(path: folder + "/reports")
    shell = try launch.start(on: pty.terminal, reports: folder + "/reports", home: folder)
  }

  private func cleanUp() {
    glass = nil
    if process > 0, status == nil { kill(process, SIGKILL) }
    kill(shell, SIGKILL)
    _ = clinux_wait(shell)
    try? FileManager.default.removeItem(atPath: folder)
  }
}

// MARK: Acting

extension ReelAtTerminal {
  /// Presses keys one after the other, each when what the one before caused is done.
  func press(_ keys: Keystroke...) throws {
    for key in keys {
      send(key)
      try wait { $0.isIdle(from: sent) }
    }
  }

  /// Writes a text, key by key.
  func write(_ text: String) throws {
    for character in text { try press(Keystroke(stringLiteral: String(character))) }
  }

  /// Presses a key that stops reel; the shell has the terminal then.
  func pressToStop(_ key: Keystroke) throws {
    send(key)
    try wait { $0 == .stopped }
  }

  /// Says to the shell that reel shall go on.
  func bringBack() throws {
    pty.send(Keystroke.enter.bytes)
    try wait { $0.isIdle(from: 0) }
  }

  /// Presses a key that ends reel; its exit status.
  func pressToEnd(_ key: Keystroke) throws -> Int32? {
    send(key)
    return try end()
  }

  /// Ends reel by a signal; its exit status.
  func signal(_ number: Int32) throws -> Int32? {
    kill(process, number)
    return try end()
  }

  /// The terminal reads nothing any more, as one that is stopped or has lost its connection, and has no room
  /// left.
  func stopReading() {
    isReading = false
    pty.fill()
  }

  /// The terminal reads on.
  func readAgain() { isReading = true }

  /// Closes the window; reel's exit status.
  func hangUp() throws -> Int32? {
    pty.cut()
    return try end()
  }

  func resize(columns: Int, rows: Int) throws {
    catchUp()
    size = (columns, rows)
    try glass?.resize(columns: columns, rows: rows)
    pty.resize(columns: columns, rows: rows)
    // Taken in after the new size, and without any effect.
    try press(.windowGotFocus)
  }

  /// Presses a key without waiting for what it causes.
  func send(_ key: Keystroke) {
    sent += key.bytes.count
    keysPressed += key.keys
    pty.send(key.bytes)
  }
}

// MARK: Looking

extension ReelAtTerminal {
  /// What the terminal shows now.
  func screen() throws -> Screen {
    catchUp()
    return try picture()
  }

  /// Everything the terminal was sent since the start.
  func everythingSent() -> String {
    catchUp()
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether the line modes are what they were before reel, byte for byte.
  var hasItsModesBack: Bool { pty.modes == modesBefore }

  /// The exit status of a program that has ended.
  var exitStatus: Int32? { status }

  /// Reel's command line as others see it.
  var commandLine: String {
    let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The contents of the files in its home: the log, to begin with.
  func filesWritten() -> String {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let contents = names.filter { !["reports", "tmux"].contains($0) }.compactMap {
      FileManager.default.contents(atPath: folder + "/" + $0)
    }
    return contents.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  private func catchUp() { output += pty.takeAll() }

  private func picture() throws(TerminalTrouble) -> Screen {
    if glass == nil {
      glass = try Glass(socket: folder + "/tmux", columns: size.columns, rows: size.rows)
    }
    defer { shown = output.count }
    return try glass?.show(Array(output[shown...])) ?? Screen("")
  }
}

// MARK: Waiting

extension ReelAtTerminal {
  /// Until reel is idle for the first time, or has ended.
  private func settle() throws {
    try wait { $0.isIdle(from: 0) || $0.isEnd }
  }

  private func end() throws -> Int32? {
    while status == nil, let arrived = try next() { arrived.forEach(note) }
    return status
  }

  /// Reads what the terminal is sent until a report comes that is waited for.
  func wait(for isAwaited: (Report) -> Bool) throws {
    while true {
      let arrived = try next()
      arrived?.forEach(note)
      if arrived?.contains(where: isAwaited) == true { return }
      if arrived == nil || status != nil { throw TerminalTrouble.ended(status: status, try picture()) }
    }
  }

  func note(_ report: Report) {
    switch report {
    case .started(let process): self.process = process
    case .ended(let status): self.status = status
    case .idle: lastIdle = report
    case .stopped: break
    }
  }

  /// What was reported since; nil when reel and its shell are gone.
  func next() throws -> [Report]? {
    var descriptors = [reports.descriptor, isReading ? pty.controller : -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&descriptors, 2, 30_000) > 0 else { throw TerminalTrouble.hangs(try picture()) }
    if descriptors[1].revents & Int16(POLLIN) != 0 { output += pty.takeSome() }
    guard descriptors[0].revents != 0 else { return [] }
    return reports.take()
  }
}

extension Report {
  fileprivate func isIdle(from count: Int) -> Bool {
    if case .idle(let consumed, _) = self { consumed >= count } else { false }
  }

  fileprivate var isEnd: Bool {
    if case .ended = self { true } else { false }
  }
}
