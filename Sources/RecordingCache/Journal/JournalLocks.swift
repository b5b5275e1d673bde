import Files
import Foundation
import Glibc
import Recordings

/// Where the programs that have a journal open keep their locks, a file each.
struct JournalLocks: Sendable {
  let path: String

  func file(of token: String) -> String { "\(path)/\(token)" }

  /// Lets one program after the other open the journal, because one may have to put the file aside. Held
  /// until the descriptor is closed.
  func lockOpening() throws(JournalFailure) -> CInt {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw isLink ? .unsafe(FileProblem.isLink(path).sentence) : .noPlace(path: path)
    }
    guard FileLock.wait(for: LOCK_EX, descriptor) else {
      FileLock.close(descriptor)
      throw .failed("another Reel is opening the journal, and does not end")
    }
    return descriptor
  }

  private var kind: mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  var isThere: Bool { kind != nil }
  private var isLink: Bool { kind == S_IFLNK }

  /// The locks, and the folder where nothing else is in it.
  func removeAll() {
    for token in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      var status = stat()
      guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }),
        lstat(file(of: token), &status) == 0, status.st_mode & S_IFMT == S_IFREG
      else { continue }
      unlink(file(of: token))
    }
    rmdir(path)
  }

  func lock() throws(JournalFailure) -> JournalLock {
    while true {
      let token = JournalLock.newToken()
      let descriptor = Glibc.open(file(of: token), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw .noPlace(path: path) }
      if holds(descriptor) { return JournalLock(token: token, in: self, descriptor: descriptor) }
      FileLock.close(descriptor)
    }
  }

  /// False where another program met the file before it was locked, and may have taken it for one left
  /// behind.
  private func holds(_ descriptor: CInt) -> Bool {
    var status = stat()
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  func others(than token: String?) throws -> (living: Set<String>, gone: Set<String>) {
    let all: Set<String>
    do {
      all = try Set(FileManager.default.contentsOfDirectory(atPath: path))
    } catch {
      throw JournalFailure.noPlace(path: path)
    }
    let others = all.filter { $0 != token }
    let living = others.filter(isHeld)
    return (living, others.subtracting(living))
  }

  /// How closely the file has to be looked at after these programs.
  func depth(after gone: [JournalNote]) -> JournalFile.Depth {
    // Who closed the journal in order left a note, but no doubt.
    if gone.allSatisfy({ $0.unsent != nil }) { return .newest }
    return gone.contains(where: \.metDamage) ? .everything : .pages
  }

  /// What these programs left for the next one.
  func notes(of gone: Set<String>) -> [JournalNote] { gone.map { JournalNote(content(of: $0)) } }

  private func content(of token: String) -> String {
    guard let descriptor = try? PrivateFile.open(file(of: token), O_RDONLY) else { return "" }
    defer { FileLock.close(descriptor) }
    let bytes = try? GivenFile.read(descriptor, file(of: token), 1 << 10)
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func remove(_ gone: Set<String>) {
    for token in gone where !isHeld(token) { unlink(file(of: token)) }
  }

  /// Asked with a shared lock, so that two that ask do not take each other for the owner. Where it cannot be
  /// told, the owner keeps what it has.
  private func isHeld(_ token: String) -> Bool {
    let descriptor: CInt
    do throws(FileProblem) {
      descriptor = try PrivateFile.open(file(of: token), O_RDONLY)
    } catch .system(_, let code) {
      return code != ENOENT
    } catch {
      // No lock of a Reel: a link, say.
      return false
    }
    defer { FileLock.close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }
}
