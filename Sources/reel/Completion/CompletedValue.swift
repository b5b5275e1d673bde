/// What a value of a command line names. The name of the value in the help says it, so that a new command
/// completes by naming its values as the others do.
enum CompletedValue: Hashable {
  case playlist, filter, person, recording, recordingOrFile, profile, theme, file

  /// `option`: `--playlist`; nil for an argument.
  init?(value: String, option: String?) {
    switch option ?? "" {
    case "--playlist", "--list": self = .playlist
    case "--profile": self = .profile
    case "--theme": self = .theme
    case "--output", "--har": self = .file
    default:  // String
      switch value {
      case "playlist", "list", "collection": self = .playlist
      case "filter": self = .filter
      case "person": self = .person
      case "id", "ids", "recording", "recordings": self = .recording
      case "recording-or-file": self = .recordingOrFile
      case "profile": self = .profile
      case "theme": self = .theme
      case "file", "path", "folder": self = .file
      default: return nil  // String
      }
    }
  }
}
