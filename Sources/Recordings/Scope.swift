/// The scopes Reel has a use for.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case recordingRead = "session_recording:read"
  case recordingWrite = "session_recording:write"
  case playlistRead = "session_recording_playlist:read"
  case playlistWrite = "session_recording_playlist:write"
  case projectRead = "project:read"
  case userRead = "user:read"
  case personRead = "person:read"
  case queryRead = "query:read"
}
