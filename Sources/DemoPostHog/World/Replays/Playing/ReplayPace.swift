/// How long the pauses of a recording are, so that it lasts as long as its row says.
struct ReplayPace: Hashable, Sendable {
  /// Milliseconds for a whole share of reading.
  var reading = 0.0
  var idling = 0.0
  /// Below 1 where there is less time than things to do.
  var scale = 1.0

  /// The pace after a rehearsal without pauses.
  init(_ row: DemoRecording, longer: Double, spent: Double, reads: Double, idles: Double) {
    let duration = Double(row.duration) * 1000 + longer
    let inactive = idles > 0 ? Double(row.duration - row.active) * 1000 : 0
    let active = duration - inactive
    idling = idles > 0 ? inactive / idles : 0
    if spent > active * 0.9 {
      scale = active * 0.9 / max(1, spent)
      reading = active * 0.1 / max(0.1, reads)
    } else {
      reading = (active - spent) / max(0.1, reads)
    }
  }

  private init() {}

  static let rehearsal = ReplayPace()
}
