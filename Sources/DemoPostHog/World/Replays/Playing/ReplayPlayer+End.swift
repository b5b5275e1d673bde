extension ReplayPlayer {
  /// The last thing that was noted, at the very end of the recording.
  mutating func finish(at end: Double) {
    clock = max(clock, end)
    if paths[window] != nil { note("$pageleave") }
    if isApp { swipe() } else { custom("window hidden") }
  }
}
