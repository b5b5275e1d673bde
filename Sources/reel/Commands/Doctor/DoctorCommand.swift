import ArgumentParser

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at everything that Reel needs: terminal, configuration, key, server, files.",
    discussion: """
      Each line is ok, a note, or a problem with what to do about it. The key is never shown. Without a key or a network \
      the rest is looked at all the same. The status is 1 where there is a problem.

      Examples:
        reel doctor
        reel doctor --profile work
        reel doctor --json | jq -r '.checks[] | select(.state == "problem") | .text'
      """)

  @OptionGroup var connection: ConnectionOptions

  @Flag(help: "Print one object for programs.")
  var json = false

  mutating func run() throws {
    let report = Doctor(request: connection.request, environment: ProcessEnvironment.variables).report()
    do throws(OutputProblem) {
      try StandardOutput().write(json ? report.json(version: ReelVersion.number) : report.text)
    } catch {
      throw StartProblem(lines: [error.sentence].compactMap { $0 }, status: error.status.rawValue).end()
    }
    if report.status != .done { throw ExitCode(report.status.rawValue) }
  }
}
