import ArgumentParser

/// The pages of the manual.
enum ManualPage: String, CaseIterable, ExpressibleByArgument {
  case reel = "reel.1"
  case configuration = "reel-config.5"
  case filter = "reel-filter.7"

  /// The whole page. The same program gives the same bytes: no date of the day stands in it.
  func text() throws -> String {
    switch self {
    case .reel: try ReelManual.text()
    case .configuration: ConfigurationManual.text()
    case .filter: FilterManual.text()
    }
  }
}
