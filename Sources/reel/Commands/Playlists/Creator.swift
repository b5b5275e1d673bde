import ArgumentParser
import Recordings

/// Who made a playlist.
enum Creator: ExpressibleByArgument, Hashable {
  case me
  case user(Int)

  init?(argument: String) {
    if argument == "me" {
      self = .me
    } else if let number = Int(argument), number > 0 {
      self = .user(number)
    } else {
      return nil
    }
  }
}
