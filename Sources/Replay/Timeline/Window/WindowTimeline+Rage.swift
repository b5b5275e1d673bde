import Recordings

/// Rage clicks, by PostHog's numbers: three clicks, each near to the one before in place and time.
extension WindowTimeline {
  /// Answers whether the click is only counted, since its rage has enough lines.
  mutating func noteRage(_ line: TimelineEntry, _ click: Interaction, _ event: IndexedEvent) -> Bool {
    let (x, y) = (click.x ?? clicks.x, click.y ?? clicks.y)
    let isNear = abs(x - clicks.x) + abs(y - clicks.y) < limits.rageDistance
    let isSoon = event.time - clicks.streakTime < limits.rageTime
    clicks.streak = isNear && isSoon && clicks.streak > 0 ? clicks.streak.addingSaturating(1) : 1
    (clicks.streakTime, clicks.x, clicks.y) = (event.time, x, y)
    if clicks.streak == 1 { (clicks.rageEntry, clicks.streakStart) = (nil, event.time) }
    guard clicks.streak >= limits.rageCount else { return false }
    countRage(line, event)
    return clicks.streak > limits.rageClicks
  }

  private mutating func countRage(_ click: TimelineEntry, _ event: IndexedEvent) {
    let text = "rage: \(clicks.streak) clicks on \(name(of: click.target))"
    if let place = clicks.rageEntry, entries.indices.contains(place) {
      entries[place].count = clicks.streak
      entries[place].text = text
      return
    }
    for earlier in clicks.all where earlier.time >= clicks.streakStart {
      if entries.indices.contains(earlier.entry) { entries[earlier.entry].flags.insert(.rage) }
    }
    var line = entry(event, .rage, text)
    (line.target, line.count, line.flags) = (click.target, clicks.streak, [.rage, .derived])
    clicks.rageEntry = append(line)
  }
}
