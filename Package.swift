// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: language mode 6, the strict features, no warning let through.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// For what draws, decodes and invents much: optimized also where the rest is built for debugging, or a first
/// try of the demo and the tests, which draw half a million frames, would take several times as long.
let optimized = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// What a release is built from; `.ci/release` says it, and `reel --version` prints it.
let commit = (Context.environment["REEL_COMMIT"] ?? "").filter { $0.isHexDigit || "-changed".contains($0) }

let package = Package(
  name: "reel",
  products: [.executable(name: "reel", targets: ["reel"])],
  dependencies: [
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
  ],
  targets: [
    // Layer 1: values and the ground.
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses"),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib"),
    .target(name: "CLinux"),
    .target(name: "CBuild", cSettings: [.define("REEL_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "Files", swiftSettings: strict),
    .target(name: "Terminal", swiftSettings: optimized),
    .target(
      name: "Recordings", dependencies: [.product(name: "HashTreeCollections", package: "swift-collections")],
      swiftSettings: optimized),

    // Layer 2: one thing each.
    .target(name: "Wording", dependencies: ["Recordings"], swiftSettings: strict),
    .target(
      name: "Curses", dependencies: ["Terminal", "CNcurses", "CLinux", "Files"], swiftSettings: strict),
    .target(
      name: "PostHogAPI",
      dependencies: [
        "Files", "Recordings",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .target(name: "Replay", dependencies: ["Recordings", "CZlib"], swiftSettings: optimized),
    .target(
      name: "RecordingCache",
      dependencies: ["Files", "Recordings", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // Layer 3: what is made of several.
    .target(
      name: "Browser",
      dependencies: [
        "Terminal", "Wording", "Recordings", "Replay",
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ],
      swiftSettings: optimized),
    .target(
      name: "Fetching", dependencies: ["Files", "Recordings", "PostHogAPI", "RecordingCache"],
      swiftSettings: strict),
    .target(name: "RecordingLibrary", dependencies: ["Recordings"], swiftSettings: strict),
    .target(
      name: "DemoPostHog",
      dependencies: [
        "Recordings", "CZlib", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: optimized),

    // Layer 4: the panes on a terminal, and what their user configures.
    .target(
      name: "BrowserApp",
      dependencies: [
        "Browser", "Curses", "RecordingLibrary", "Replay", "Terminal", "Recordings", "CLinux", "Files",
      ],
      swiftSettings: strict),
    .target(
      name: "UserConfiguration",
      dependencies: ["Browser", "Recordings", "Terminal"], swiftSettings: strict),

    // Layer 5: the command.
    .executableTarget(
      name: "reel",
      dependencies: [
        "Browser", "BrowserApp", "UserConfiguration", "Curses", "DemoPostHog", "Fetching", "Files",
        "PostHogAPI", "RecordingLibrary", "Recordings", "Replay", "Terminal", "Wording", "CLinux", "CBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("themes")],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: [
        "Browser", "Terminal", "Recordings", .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "DatabaseTestSupport", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/DatabaseTestSupport", swiftSettings: strict),
    .target(
      name: "FuzzTargets", dependencies: ["UserConfiguration", "Recordings", "Replay", "Terminal"],
      path: "Tests/Fuzzing/Targets", swiftSettings: strict),
    .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets"], swiftSettings: strict),
    .testTarget(
      name: "UserConfigurationTests", dependencies: ["UserConfiguration", "Browser", "Terminal"],
      swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(name: "RecordingsTests", dependencies: ["Recordings"], swiftSettings: strict),
    .testTarget(
      name: "ReplayTests", dependencies: ["Replay", "Recordings", "CZlib"], swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "Recordings"], swiftSettings: strict),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "Terminal", "Recordings", "Replay", "TestSupport"],
      swiftSettings: strict),
    .target(name: "CPty", path: "Tests/CPty"),
    .executableTarget(
      name: "CursesFixture", dependencies: ["Curses", "Terminal", "CLinux", "CPty"],
      path: "Tests/CursesFixture", swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["Curses", "CursesFixture", "Terminal", "CLinux", "CPty"],
      swiftSettings: strict),
    .testTarget(
      name: "PostHogAPITests",
      dependencies: [
        "PostHogAPI", "Recordings", "DemoPostHog",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RecordingLibraryTests", dependencies: ["RecordingLibrary", "Recordings"], swiftSettings: strict),
    .testTarget(
      name: "FetchingTests",
      dependencies: ["Fetching", "PostHogAPI", "RecordingCache", "Recordings", "DatabaseTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordingCacheTests", dependencies: ["RecordingCache", "Recordings", "DatabaseTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DemoPostHogTests",
      dependencies: [
        "DemoPostHog", "Recordings", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserAppTests",
      dependencies: ["BrowserApp", "Browser", "RecordingLibrary", "Terminal", "Recordings"],
      swiftSettings: strict),
    .testTarget(
      name: "ReelTests",
      dependencies: [
        "reel", "Browser", "Fetching", "Files", "PostHogAPI", "RecordingLibrary", "Recordings", "Replay",
        "Terminal",
        "TestSupport", "UserConfiguration", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "reel", "CLinux", "CPty", "DemoPostHog", "RecordingCache", "Recordings", "DatabaseTestSupport",
      ], swiftSettings: strict),
  ]
)

// libFuzzer comes with the sanitizer, so only a build with that can link what it runs: `.ci/fuzz`.
if Context.environment["REEL_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Fuzzer", swiftSettings: strict))
}
