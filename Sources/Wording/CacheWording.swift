package import Recordings

/// What is said of the cache.
package enum CacheWording {
  package static func sentence(_ news: CacheNotice) -> String {
    switch news {
    case .quarantined(let aside):
      let name = aside.path.split(separator: "/").last.map(String.init) ?? aside.path
      return switch aside.reason {
      case .damaged: "the cache was damaged: it is kept as \(name), and a new one begins"
      case .newer(let version):
        "the cache is of a newer Reel (version \(version)): it is kept as \(name), and a new one begins"
      }
    case .failed(let failure): return what(failure) + " Nothing is lost: the server has it all."
    }
  }

  package static func what(_ failure: CacheFailure) -> String {
    switch failure {
    case .noPlace(let path): "The cache cannot be kept in \(path)."
    case .unsafe(let reason): "The cache is not used: \(reason)."
    case .inUse: "The cache is not used: another Reel has it open, which this one cannot share it with."
    case .failed(let words): "The cache failed: \(words)."
    case .damaged: "The cache is damaged: the next start puts it aside."
    }
  }

  package static func cleared(_ bytes: Int) -> String {
    bytes > 0
      ? "the cache is empty: \(Amounts.bytes(bytes)) given back" : "the cache is empty"
  }
}
