import Recordings

/// What is said of the local copy.
enum CopyWording {
  static func sentence(_ news: CopyNews) -> String {
    switch news {
    case .setAside(let aside):
      let name = aside.path.split(separator: "/").last.map(String.init) ?? aside.path
      return switch aside.reason {
      case .damaged: "the local copy was damaged: it is kept as \(name), and a new one begins"
      case .newer(let version):
        "the local copy is of a newer Reel (version \(version)): it is kept as \(name), and a new one begins"
      }
    case .failed(let failure): return what(failure) + " Nothing is lost: the server has it all."
    }
  }

  static func what(_ failure: CopyFailure) -> String {
    switch failure {
    case .noPlace(let path): "The local copy cannot be kept in \(path)."
    case .inUse: "The local copy is not used: another Reel has it open, which this one cannot share it with."
    case .failed(let words): "The local copy failed: \(words)."
    case .damaged: "The local copy is damaged: the next start puts it aside."
    }
  }

  static func cleared(_ bytes: Int) -> String {
    bytes > 0
      ? "the local copy is empty: \(Amounts.bytes(bytes)) given back" : "the local copy is empty"
  }
}
