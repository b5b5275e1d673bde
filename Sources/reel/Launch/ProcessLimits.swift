import CLinux
import Glibc

/// What the system allows this process, looked at before it starts: with too little, libraries would end it
/// without a word.
struct ProcessLimits: Equatable {
  var descriptors: UInt64
  /// Bytes.
  var addressSpace: UInt64
  /// Bytes of its own that may be written to: most of what it works with.
  var data: UInt64
  /// That may be started besides the first one, `leastThreads` at most.
  var threads: Int

  /// Connections, databases and what watches them take about thirty.
  static let leastDescriptors: UInt64 = 64
  /// Threads reserve most of it, and use little.
  static let leastAddressSpace: UInt64 = 1 << 30
  /// The network, the pool of tasks and the cache each have some.
  static let leastThreads = 8
  /// A list of some thousand rows takes half of it.
  static let leastData: UInt64 = 128 << 20

  /// Those in force, after raising to what is needed where the system lets us.
  static func raised() -> ProcessLimits {
    ProcessLimits(
      descriptors: raise(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), to: leastDescriptors),
      addressSpace: raise(__rlimit_resource_t(RLIMIT_AS.rawValue), to: leastAddressSpace),
      data: raise(__rlimit_resource_t(RLIMIT_DATA.rawValue), to: leastData),
      threads: Int(clinux_startable_threads(Int32(leastThreads))))
  }

  private static func raise(_ resource: __rlimit_resource_t, to wanted: UInt64) -> UInt64 {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return .max }
    guard limit.rlim_cur < wanted, limit.rlim_cur < limit.rlim_max else { return UInt64(limit.rlim_cur) }
    var higher = limit
    higher.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
    return UInt64(setrlimit(resource, &higher) == 0 ? higher.rlim_cur : limit.rlim_cur)
  }

  /// Why the program would not get far; nil where there is room.
  var problem: StartProblem? {
    if descriptors < Self.leastDescriptors {
      return StartProblem(
        lines: [
          "reel: only \(descriptors) files may be open at once (ulimit -n); it takes \(Self.leastDescriptors)."
        ], status: 1)
    }
    if threads < Self.leastThreads {
      return StartProblem(
        lines: [
          "reel: only \(threads) more threads may be started (ulimit -u); it takes \(Self.leastThreads)."
        ], status: 1)
    }
    return Self.problem(addressSpace, Self.leastAddressSpace, "of address space are allowed (ulimit -v)")
      ?? Self.problem(data, Self.leastData, "of memory are allowed (ulimit -d)")
  }

  private static func problem(_ allowed: UInt64, _ least: UInt64, _ what: String) -> StartProblem? {
    guard allowed < least else { return nil }
    return StartProblem(
      lines: ["reel: only \(allowed >> 20) MiB \(what); it takes \(least >> 20)."], status: 1)
  }
}
