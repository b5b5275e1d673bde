import Browser
import Dispatch

/// Starts the user's browser on a link. The link is an argument of its own, never part of a shell's line.
package struct LinkOpener: Sendable {
  /// A program that fails does so at once. One that runs longer is a browser.
  private static let patience: Int32 = 2_000

  /// The programs of `BROWSER`, or `xdg-open` where there is a display to open a window on; none on a server.
  private let commands: [BrowserCommand]

  package init(environment: [String: String]) {
    let named = BrowserCommand.all(of: environment["BROWSER"] ?? "")
    let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    commands = named.isEmpty && hasDisplay ? [BrowserCommand("xdg-open")].compactMap { $0 } : named
  }

  /// Whether a browser took it.
  package func opens(_ link: String) async -> Bool { await open(link) == .done }

  /// Tries one after the other until one opens it. Away from the tasks' threads, because it waits.
  func open(_ link: String) async -> HandOverOutcome {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: tryAll(link)) }
    }
  }

  private func tryAll(_ link: String) -> HandOverOutcome {
    var outcome = HandOverOutcome.noBrowser
    for command in commands {
      guard let process = ChildProcess(command.arguments(for: link)) else {
        if outcome == .noBrowser { outcome = .browserMissing(command.program) }
        continue
      }
      switch process.status(within: Self.patience) {
      case 0?: return .done
      case let status?: outcome = .browserFailed(command.program, status: Int(status))
      case nil:
        DispatchQueue.global().async { _ = process.wait() }
        return .done
      }
    }
    return outcome
  }
}
