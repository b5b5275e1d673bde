import ArgumentParser

/// Names with commas between them.
struct NameList: ExpressibleByArgument, Hashable {
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
    guard !names.isEmpty, !names.contains("") else { return nil }
  }
}
