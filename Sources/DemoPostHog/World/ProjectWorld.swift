import Recordings

/// All that a project holds before anybody changes anything.
struct ProjectWorld: Sendable {
  let id: Int
  let name: String
  let uuid: String
  let apiToken: String
  let created: UTCTime
  let persons: DemoPersons
  let recordings: DemoRecordings
  let playlists: [StoredPlaylist]
  let writtenPersons = WrittenPersons()

  init(
    id: Int, name: String, configuration: DemoConfiguration, recordings count: Int, persons personCount: Int,
    playlists: Int
  ) {
    let now = configuration.now
    let seed = configuration.seed &+ UInt64(id) &* 0x51_7C_C1_B7_27_22_0A_95
    var numbers = SeededNumbers(seed: seed, kind: 5)
    self.id = id
    self.name = name
    uuid = Identity.version7(milliseconds: Organisation.created.milliseconds, random: numbers.next())
    apiToken = "phc_" + Identity.token(43, &numbers)
    created = Organisation.created + id * 3600
    persons = DemoPersons(seed: seed, count: personCount, now: now)
    recordings = DemoRecordings(seed: seed, count: count, persons: personCount, now: now)
    self.playlists = SeededPlaylists(seed: seed, now: now, recordings: recordings).playlists(playlists)
  }

  /// The person of a recording; `nil` where its distinct id belongs to none.
  func person(of row: DemoRecording) -> DemoPerson? {
    persons.all.indices.contains(Int(row.person)) ? persons.all[Int(row.person)] : nil
  }

  /// The window in which its person saw the shop.
  func screen(of row: DemoRecording) -> ReplayScreen {
    if row.traits.contains(.mobile) { return .app }
    return person(of: row)?.property("$device_type") == "Mobile" ? .phone : .wide
  }

  func distinctID(of row: DemoRecording) -> String {
    guard let person = person(of: row) else {
      var numbers = SeededNumbers(seed: row.entropy)
      return Identity.version4(&numbers)
    }
    return person.distinctIDs[Int(row.entropy % UInt64(max(1, min(3, person.distinctIDs.count))))]
  }
}
