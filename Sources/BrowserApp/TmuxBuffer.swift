import Browser
import Dispatch

/// Gives a text to the tmux that this program runs in.
enum TmuxBuffer {
  private static let patience: Int32 = 2_000

  /// Away from the tasks' threads, because it waits for tmux.
  static func copy(_ text: String) async -> HandOverOutcome {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: load(text)) }
    }
  }

  private static func load(_ text: String) -> HandOverOutcome {
    // `-w` sends it on to the terminal's clipboard; a tmux before 3.2 does not know it.
    if run(["load-buffer", "-w", "-"], text) { return .copied(.tmux(missing())) }
    return run(["load-buffer", "-"], text) ? .copied(.tmux(.newerTmux)) : .clipboardFailed("tmux")
  }

  private static func run(_ arguments: [String], _ text: String) -> Bool {
    guard let tmux = ChildProcess(["tmux"] + arguments, input: Array(text.utf8)) else { return false }
    if let status = tmux.status(within: patience) { return status == 0 }
    tmux.kill()
    _ = tmux.wait()
    return false
  }

  /// What keeps the text from the terminal's clipboard; nil where nothing does that tmux knows of. Whether
  /// tmux takes the clipboard sequence of programs does not matter to `-w`.
  private static func missing() -> HandOverOutcome.TmuxSetting? {
    let question = ["tmux", "display-message", "-p", "#{client_termname} #{client_termfeatures}"]
    guard let tmux = ChildProcess(question, readsOutput: true), tmux.status(within: patience) == 0 else {
      return nil
    }
    let words = tmux.readOutput().split(whereSeparator: \.isWhitespace)
    // Nobody is attached.
    guard let terminal = words.first else { return .terminalFeature }
    let features = words.count > 1 ? words[1].split(separator: ",") : []
    if !features.contains("clipboard") { return .terminalFeature }
    return terminal.hasPrefix("tmux") || terminal.hasPrefix("screen") ? .outerTmux : nil
  }
}
