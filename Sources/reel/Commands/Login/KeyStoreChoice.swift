import ArgumentParser

/// Where `reel login` shall store the key.
enum KeyStoreChoice: String, Hashable, Sendable, CaseIterable, ExpressibleByArgument {
  /// The Secret Service where one answers, else the file.
  case automatic = "auto"
  case secretService = "secret-service"
  case file
}
