package import Glibc

/// What the system knows of the user that the program runs as.
package enum UserAccount {
  /// The home of the passwd entry; nil where there is none that is absolute, and in UTF-8.
  package static var home: String? {
    entry { $0.pw_dir.flatMap { String(validatingCString: $0) } }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The group that many systems make for each user, with the user's name and nobody else in it.
  package static func isOwnGroup(_ group: gid_t) -> Bool {
    guard let user = entry({ (name: $0.pw_name.map { String(cString: $0) }, group: $0.pw_gid) }) else {
      return group == getegid()
    }
    return user.group == group && name(of: group) == user.name
  }

  private static func entry<Value>(_ read: (passwd) -> Value?) -> Value? {
    var (entry, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
    var buffer = [CChar](repeating: 0, count: 16_384)
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(geteuid(), &entry, start, buffer.count, &found) == 0, found != nil
      else { return nil }
      return read(entry)
    }
  }

  private static func name(of group: gid_t) -> String? {
    var (entry, found) = (Glibc.group(), UnsafeMutablePointer<Glibc.group>?.none)
    var buffer = [CChar](repeating: 0, count: 16_384)
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        getgrgid_r(group, &entry, start, buffer.count, &found) == 0, found != nil,
        // Where others are in it, it is not the user's own.
        entry.gr_mem?.pointee == nil
      else { return nil }
      return entry.gr_name.map { String(cString: $0) }
    }
  }
}
