package import Recordings

/// What stands fixed for the run of the program, but for the theme, which may follow the background.
package struct BrowserSettings: Hashable, Sendable {
  /// Shown in the header: `demo`, or the host's name.
  package var profile: String
  /// The web app's origin, for links; without a trailing slash.
  package var host: String
  package var project: ProjectID?
  /// The zone of all times on the screen.
  package var zone: Zone
  package var theme: Theme
  package var shapes: Shapes
  package var keyMap: KeyMap
  /// Commands of the user's own; their keys are in the key map.
  package var ownCommands: [OwnCommand] = []
  /// The project was chosen in this run, so its name is worth its place.
  package var namesProject = false
  /// Those of the configuration.
  package var profiles = ProfileSet()
  /// The server is invented, and in this process.
  package var isDemo: Bool
  /// A start shows what the last run showed in the same project.
  package var remembersPlace = false
  /// Nothing can be changed on the server.
  package var isReadOnly: Bool
  /// Who says so, without a full stop.
  package var readOnlyReason = "Reel was started with --read-only"
  /// The user said that the server has no limits: calls are not counted before a 429.
  package var isUnlimited: Bool
  /// Whether timelines of the next rows are read before they are opened.
  package var readAhead: ReadAhead
  /// The key and all data cross a network that others may read.
  package var isPlainHTTP: Bool
  /// What is decided outlives the program.
  package var keepsJournal: Bool
  /// Where the numbers of this run's journal entries begin: unlike those of any other run.
  package var numbersFrom: Int64

  package init(
    profile: String, host: String, project: ProjectID?, zone: Zone, theme: Theme, shapes: Shapes,
    keyMap: KeyMap = .standard, isDemo: Bool = false, isReadOnly: Bool = false, isUnlimited: Bool = false,
    readAhead: ReadAhead = .auto, isPlainHTTP: Bool = false, keepsJournal: Bool = true, numbersFrom: Int64 = 0
  ) {
    self.profile = profile
    self.host = host
    self.project = project
    self.zone = zone
    self.theme = theme
    self.shapes = shapes
    self.keyMap = keyMap
    self.isDemo = isDemo
    self.isReadOnly = isReadOnly
    self.isUnlimited = isUnlimited
    self.readAhead = readAhead
    self.isPlainHTTP = isPlainHTTP
    self.keepsJournal = keepsJournal
    self.numbersFrom = numbersFrom
  }
}
