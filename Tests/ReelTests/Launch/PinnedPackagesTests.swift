import Foundation
import Testing

struct PinnedPackagesTests {
  @Test func `A release pins the packages that the manifest names, in the same versions`() throws {
    let manifest = try Self.text("Package.swift")
    let named = manifest.matches(of: /\.package\(url: "[^"]*\/([^"\/]+?)(?:\.git)?", exact: "([^"]+)"/)
    #expect(named.count >= 5)
    let pinned = try Self.text(".ci/release-parts/packages").split(separator: "\n").map(String.init)
    for package in named { #expect(pinned.contains("\(package.1.lowercased()) \(package.2)")) }
  }

  private static func text(_ name: String) throws -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }
}
