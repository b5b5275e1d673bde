import Fetching
import Files
import Foundation
import Recordings
import Wording

/// What Reel keeps on this machine, and what the system lets it have.
struct KeptChecks {
  let folders: UserFolders
  let limits: ProcessLimits
  /// How a database stands, by its path; nil where the time was over.
  let health: (String) -> KeptFileHealth?
  /// Decisions that are not settled; nil where the journal cannot be read.
  let unsettled: () -> Int?

  var checks: [DoctorCheck] {
    [folders.cache, folders.state, folders.configuration, folders.credentials].map(Self.folder)
      + [
        database("cache", "The cache", folders.cacheFile, "reel cache clear removes it; it is filled anew."),
        database(
          "snapshots", "The cache of snapshots", folders.cache.appending("snapshots.sqlite").text,
          "reel cache clear removes it; it is filled anew."),
        journal, system,
      ]
  }

  private static func folder(_ path: FilePath) -> DoctorCheck {
    let id = "folder.\(path.name == "credentials" ? "credentials" : path.folder.name)"
    if let problem = PrivateFolder.problem(of: path.text) {
      return DoctorCheck(
        id, .problem, "\(problem.sentence).", advice: "Files of Reel's are the user's alone: docs/threats.md."
      )
    }
    let isThere = FileManager.default.fileExists(atPath: path.text)
    return DoctorCheck(
      id, .ok, isThere ? "\(path.text) is yours alone to write." : "\(path.text) is not there yet.")
  }

  private func database(_ id: String, _ name: String, _ path: String, _ advice: String) -> DoctorCheck {
    switch health(path) {
    case .absent: DoctorCheck(id, .ok, "\(name) is empty.")
    case .sound(let bytes): DoctorCheck(id, .ok, "\(name) is sound: \(Amounts.bytes(bytes)).")
    case .damaged(let bytes):
      DoctorCheck(id, .problem, "\(name) is damaged (\(path), \(Amounts.bytes(bytes))).", advice: advice)
    case .unreadable(let reason):
      DoctorCheck(
        id, .problem, "\(name) cannot be read: \(reason).", advice: "Look at the rights of \(path).")
    case .locked: DoctorCheck(id, .note, "\(name) is locked by another program.")
    case nil: DoctorCheck(id, .note, "\(name) is so large that checking it was given up.")
    }
  }

  private var journal: DoctorCheck {
    let advice = "It is put aside at the next start: docs/troubleshooting.md, “The journal”."
    let check = database("journal", "The journal", folders.journalFile, advice)
    guard check.state == .ok, case .sound? = health(folders.journalFile) else { return check }
    switch unsettled() {
    case nil:
      return DoctorCheck("journal", .note, "The journal's decisions cannot be counted now.")
    case 0: return check
    case let count?:
      return DoctorCheck(
        "journal", .note, "\(Amounts.counted(count, "decision")) not sent yet, or refused.",
        advice: "reel sends what waits; its log (@) shows what was refused.")
    }
  }

  private var system: DoctorCheck {
    if let problem = limits.problem {
      return DoctorCheck("system.limits", .problem, problem.lines.joined(separator: " "))
    }
    let files = limits.descriptors > 1 << 30 ? "any number of" : "\(limits.descriptors)"
    return DoctorCheck(
      "system.limits", .ok, "The system allows \(files) open files, and enough threads and memory.")
  }
}
