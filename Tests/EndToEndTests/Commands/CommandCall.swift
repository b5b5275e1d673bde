import DemoPostHog
import Foundation

/// One run of a command of reel's in a shell, its output and its notes going into files.
struct CommandCall {
  var status: Int32
  /// Standard output.
  var output: String
  /// Standard error.
  var notes: String

  var lines: [Substring] { output.split(separator: "\n") }
}

/// The home of some commands that follow each other: they share cache and quota.
struct CommandHome: Sendable {
  let path: String

  /// `line`: what a person types behind `reel`; `redirected` in place of the file that takes the output;
  /// `limits`: what they typed before, in the same shell.
  func reel(
    _ line: String, demo: RunningDemo? = nil, key: DemoKey = .allScopes, host: String? = nil,
    into redirected: String? = nil, limits: String = "true"
  ) async throws -> CommandCall {
    let (output, notes) = (path + "/output", path + "/notes")
    let command =
      "rm -f \(output); \(limits); \(Self.command(line, path, demo, key, host)) "
      + "2>\(notes) \(redirected ?? "> \(output)"); echo $?"
    return try await call(command)
  }

  /// The same, with Ctrl-C as soon as it says the first thing.
  func interruptedReel(_ line: String, demo: RunningDemo) async throws -> CommandCall {
    let (output, notes, pipe) = (path + "/output", path + "/notes", path + "/pipe")
    let command = """
      mkfifo \(pipe); exec 3<>\(pipe)
      \(Self.command(line, path, demo, .allScopes, nil)) 2>\(pipe) >\(output) & process=$!
      read -r note <&3; kill -INT $process; wait $process; status=$?
      echo "$note" >\(notes); echo $status
      """
    return try await call(command)
  }

  private static func command(
    _ line: String, _ path: String, _ demo: RunningDemo?, _ key: DemoKey, _ host: String?
  ) -> String {
    var environment = ["HOME=\(path)", "PATH=/usr/bin:/bin", "TZ=UTC", "LANG=C.UTF-8"]
    if let host = host ?? demo?.host {
      environment += ["POSTHOG_HOST=\(host)", "POSTHOG_PERSONAL_API_KEY=\(key.value)"]
    }
    return "env -i \(environment.joined(separator: " ")) \(Launch.reel) \(line)"
  }

  private func call(_ command: String) async throws -> CommandCall {
    let status = try await Self.answer(of: command)
    return CommandCall(
      status: Int32(status.split(separator: "\n").last ?? "") ?? -1, output: Self.text(path + "/output"),
      notes: Self.text(path + "/notes"))
  }

  /// Away from the threads on which the demo answers meanwhile.
  private static func answer(of command: String) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "a person in a shell").async {
        continuation.resume(
          with: Result {
            let shell = try ShellCommand(command)
            let output = shell.output()
            _ = shell.wait()
            return output
          })
      }
    }
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}

func withHome(_ test: (CommandHome) async throws -> Void) async throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "reel-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await test(CommandHome(path: path))
}

func withDemoAndHome(
  _ profile: DemoProfile = .cloud2026, _ test: (RunningDemo, CommandHome) async throws -> Void
) async throws {
  try await withDemo(profile) { demo in try await withHome { home in try await test(demo, home) } }
}
