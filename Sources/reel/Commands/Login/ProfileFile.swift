import Files
import Glibc
import UserConfiguration

/// The user's `config.toml`, as `reel login` writes it.
struct ProfileFile {
  let path: String

  /// Empty where there is none. What Reel cannot read is not written into.
  func text() throws(LoginProblem) -> String {
    guard access(path, F_OK) == 0 || errno != ENOENT else { return "" }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try GivenFile.read(path, limit: ConfigurationFile.mostBytes)
    } catch {
      throw .file(error)
    }
    try check(bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ bytes: [UInt8]) throws(LoginProblem) {
    do throws(ConfigurationProblems) {
      _ = try ConfigurationFile.configuration(from: bytes, path: path)
    } catch {
      throw .configuration(error.all.first?.sentence ?? "\(path) cannot be read.")
    }
  }

  /// Before anything is stored: what is about to be written is read as it is meant.
  func check(_ text: String) throws(LoginProblem) { try check(Array(text.utf8)) }

  /// All or nothing, with the rights that the file had. A link stays one: what it leads to is written.
  func write(_ text: String) throws(FileProblem) {
    try PrivateFolder.make(FilePath(path).folder.text)
    try AtomicFile.write(Array(text.utf8), to: AtomicFile.target(of: path), keepsMode: true)
  }
}
