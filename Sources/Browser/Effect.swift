package import Recordings

/// What shall be done outside the store, as a value. The outer case says who does it and in which order; what
/// is asked lies beside the feature that asks.
package enum Effect: Hashable, Sendable {
  /// Asked of the server. A newer question of the same purpose replaces the older one.
  case load(LoadEffect)
  /// All of a list, asked of the server. Its answers come one after the other.
  case list(ListEffect)
  /// Reads recordings, and tells how far that is.
  case timeline(TimelineEffect)
  /// Asked of the cache, never of the network; answered in moments.
  case cache(CacheEffect)
  /// Done one after the other, in the order given.
  case journal(JournalEffect)
  /// The calls of all Reels with this key.
  case readQuota
  case handOver(HandOver)
  /// A program of the user's, beside this one.
  case program(ProgramEffect)
  /// Done by the loop, which owns the terminal.
  case terminal(TerminalEffect)
  case quit
  /// Everything that is shown ends, and begins anew in another project.
  case openProject(Project)
  /// The same with the profile of that name.
  case openProfile(String)
}
