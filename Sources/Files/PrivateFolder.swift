import Glibc

/// Folders that hold files of `PrivateFile`.
package enum PrivateFolder {
  /// Makes it (0700) with the folders around it where there are none, and looks whether others may change
  /// what is in it. It may be a link, for some keep their folders elsewhere.
  package static func make(_ path: String) throws(FileProblem) {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      guard errno == ENOENT, FilePath(path).folder.text != path else { throw .system(path, code: errno) }
      try makeAround(path)
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(path, code: errno) }
    }
    try check(path)
  }

  private static func makeAround(_ path: String) throws(FileProblem) {
    let folder = FilePath(path).folder.text
    guard mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, FilePath(folder).folder.text != folder else { throw .system(folder, code: errno) }
    try makeAround(folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .system(folder, code: errno) }
  }

  /// The folder is this user's, and nobody else can write into it or put another one in the place of one
  /// around it.
  package static func check(_ path: String) throws(FileProblem) {
    guard let real = realpath(path, nil) else { throw .system(path, code: errno) }
    defer { free(real) }
    var folder = FilePath(String(cString: real))
    let status = try status(of: folder.text)
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .system(path, code: ENOTDIR) }
    guard status.st_uid == geteuid() else { throw .notOwn(path) }
    if isOpenToOthers(status) { throw .openToOthers(folder: folder.text) }
    while folder.folder != folder {
      folder = folder.folder
      let status = try Self.status(of: folder.text)
      // In a folder like /tmp nobody can move what is another's.
      if status.st_mode & S_ISVTX == 0, isOpenToOthers(status) { throw .openToOthers(folder: folder.text) }
    }
  }

  /// Why a folder is not used; nil where it is, or nothing is there.
  package static func problem(of path: String) -> FileProblem? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    do throws(FileProblem) {
      try check(path)
      return nil
    } catch {
      return error
    }
  }

  private static func status(of path: String) throws(FileProblem) -> stat {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(path, code: errno) }
    return status
  }

  private static func isOpenToOthers(_ status: stat) -> Bool {
    if status.st_mode & S_IWOTH != 0 { return true }
    // Whoever is in the group of root may write anywhere.
    return status.st_mode & S_IWGRP != 0 && status.st_gid != 0 && !UserAccount.isOwnGroup(status.st_gid)
  }
}
