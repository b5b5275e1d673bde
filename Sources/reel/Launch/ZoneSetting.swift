import Files
import Glibc

/// What `TZ` says, before anybody asks the C library for a time.
enum ZoneSetting {
  /// A file that is none, such as a FIFO, would make the program wait for ever. The C library takes UTC where
  /// it can read nothing, and so it does then.
  static func refuseEndlessFile() {
    guard let setting = getenv("TZ").map({ String(cString: $0) }), let path = path(of: setting) else {
      return
    }
    if GivenFile.isRegular(path) == false { setenv("TZ", "UTC0", 1) }
  }

  /// The file that is read for a setting: `:Europe/Berlin`, `Europe/Berlin`, `/etc/zone`.
  private static func path(of setting: String) -> String? {
    let name = setting.hasPrefix(":") ? String(setting.dropFirst()) : setting
    if name.isEmpty || name.hasPrefix("/") { return name.isEmpty ? nil : name }
    return (getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo") + "/" + name
  }
}
