import ArgumentParser
import Foundation
import Recordings
import Wording

extension CommandFailure {
  /// What is found out before anybody is asked ends the command with its lines.
  static func orEnd<Value>(_ read: () throws(CommandFailure) -> Value) throws -> Value {
    do throws(CommandFailure) {
      return try read()
    } catch {
      StandardError.say(error.lines(FailureWording(host: "", now: Date(), zone: .local)))
      throw ExitCode(error.status.rawValue)
    }
  }
}
