import Foundation
import Glibc

/// Where standard error goes while the screen is ours: the state folder, readable by the user alone.
enum LogFile {
  static func path(_ environment: [String: String]) -> String? {
    let folder = StateFolder.path(environment)
    // It is there nearly always, and what makes whole paths costs the start a millisecond.
    if mkdir(folder.path, 0o700) == 0 || errno == EEXIST { return folder.path + "/reel.log" }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return nil
    }
    return folder.appending(path: "reel.log").path
  }
}
