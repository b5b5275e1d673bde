/// A method of the console.
enum ConsoleLevel: String, Sendable {
  case log, info, warn, error
}
