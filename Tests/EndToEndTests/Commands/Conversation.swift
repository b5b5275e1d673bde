import CLinux
import CPty
import DemoPostHog
import Dispatch
import Foundation
import Glibc

/// A person who talks with a command of reel's at a terminal: they answer what they have read.
final class Conversation {
  /// What was expected and did not come; all that came in its place.
  struct Silence: Error {
    var expected: String
    var heard: String
  }

  private var pty: Pty
  private let process: pid_t
  private var unread = ""
  /// All that the terminal was sent.
  private(set) var heard = ""
  let modesBefore: [UInt8]

  init(_ arguments: [String], home: String, environment: [String: String] = [:]) throws {
    let terminal = try Pty(columns: 100, rows: 30)
    let base = [
      "HOME": home, "PATH": home + "/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "TZ": "UTC",
    ]
    let variables = base.merging(environment) { $1 }.map { "\($0)=\($1)" }
    modesBefore = terminal.modes
    process = Self.start([Launch.reel] + arguments, variables, on: terminal.terminal)
    pty = terminal
    guard process > 0 else { throw TerminalTrouble.system("posix_spawn", errno) }
  }

  /// Reads until the text has come.
  func hear(_ text: String) throws {
    while true {
      if let range = unread.range(of: text) {
        unread = String(unread[range.upperBound...])
        return
      }
      var request = pollfd(fd: pty.controller, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 60_000) > 0 else { throw Silence(expected: text, heard: heard) }
      let some = String(decoding: pty.takeSome(), as: UTF8.self)
      unread += some
      heard += some
    }
  }

  func type(_ text: String) { pty.send(Array(text.utf8)) }

  func signal(_ number: Int32) { kill(process, number) }

  /// How the terminal is set now.
  var modes: [UInt8] { pty.modes }

  /// Waits for the end: the exit status, or 256 and the signal.
  func end() -> Int32 {
    let status = clinux_wait(process)
    heard += String(decoding: pty.takeAll(), as: UTF8.self)
    return status
  }

  private static func start(_ words: [String], _ variables: [String], on terminal: Int32) -> pid_t {
    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    return cpty_spawn(terminal, Launch.reel, arguments, environment)
  }
}

/// Away from the threads on which the demo answers meanwhile.
func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { done in
    DispatchQueue(label: "a person at a terminal").async { done.resume(with: Result { try work() }) }
  }
}
