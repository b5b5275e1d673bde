import ArgumentParser
import Dispatch
import Fetching
import Foundation
import Recordings

struct CacheClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Remove the local cache: everything that was kept of every server, project and key.",
    discussion: """
      Decisions that were not sent lie in the journal, and stay.

      Examples:
        reel cache clear
      """)

  mutating func run() throws {
    let path = UserFolders(ProcessEnvironment.variables).cacheFile
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(CacheFailure) {
        print(try await ClearedCache(at: path).sentence(path))
      } catch {
        Self.exit(withError: StartProblem(lines: [error.sentence], status: 1).end())
      }
      done.signal()
    }
    done.wait()
  }
}

extension ClearedCache {
  fileprivate func sentence(_ path: String) -> String {
    let size = bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KiB" : "\(bytes >> 20) MiB"
    if isInUse { return "emptied \(path), which another Reel has open: \(size) given back" }
    return bytes > 0 ? "removed \(path): \(size) given back" : "nothing was kept in \(path)"
  }
}

extension CacheFailure {
  fileprivate var sentence: String {
    switch self {
    case .noPlace(let path): "reel: \(path) cannot be opened."
    case .unsafe(let reason): "reel: \(reason)."
    case .inUse: "reel: another Reel has the local cache open, and this one cannot read it: quit that first."
    case .failed(let words): "reel: the local cache failed: \(words)."
    case .damaged: "reel: the local cache is damaged and another Reel has it open: quit that first."
    }
  }
}
