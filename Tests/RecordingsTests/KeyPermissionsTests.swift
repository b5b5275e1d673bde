import Recordings
import Testing

@Suite("What a key may do")
struct KeyPermissionsTests {
  private static let reading: Set<Scope> = [.recordingRead, .playlistRead, .personRead]

  /// What the server said of a key, what came of calls, and the scopes that are known to be missing then.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var scopes: [String]?
    var refused: [String] = []
    var answered: [Scope] = []
    var missing: Set<Scope>
  }

  private static let all = Set(Scope.allCases)

  static let cases: [Case] = [
    Case(testDescription: "a server that does not say it", scopes: nil, missing: []),
    Case(
      testDescription: "a server that does not say it, and refused persons", scopes: nil,
      refused: ["person:read"], missing: [.personRead]),
    Case(
      testDescription: "refused to read playlists: whoever may write may read", scopes: nil,
      refused: ["session_recording_playlist:read"], missing: [.playlistRead, .playlistWrite]),
    Case(
      testDescription: "refused to write playlists says nothing of reading", scopes: nil,
      refused: ["session_recording_playlist:write"], missing: [.playlistWrite]),
    Case(testDescription: "*", scopes: ["*"], missing: []),
    Case(
      testDescription: "*, and a 403 all the same", scopes: ["*"], refused: ["query:read"],
      missing: [.queryRead]),
    Case(
      testDescription: "writing includes reading", scopes: ["session_recording:write"],
      missing: all.subtracting([.recordingRead, .recordingWrite])),
    Case(
      testDescription: "reading does not include writing",
      scopes: ["session_recording:read", "session_recording_playlist:read", "person:read"],
      missing: all.subtracting(reading)),
    Case(testDescription: "scopes of other things", scopes: ["feature_flag:write"], missing: all),
    Case(
      testDescription: "a scope that was added meanwhile", scopes: ["session_recording:read"],
      answered: [.personRead], missing: all.subtracting([.recordingRead, .personRead])),
    Case(testDescription: "no scopes, nothing asked yet", scopes: [], missing: []),
    Case(
      testDescription: "no scopes, and an answer: an old key", scopes: [], answered: [.recordingRead],
      missing: []),
    Case(
      testDescription: "no scopes, and a 403: the server takes none of these keys", scopes: [],
      refused: ["session_recording:read"], missing: all),
    Case(
      testDescription: "an answer after the 403", scopes: [], refused: ["session_recording:read"],
      answered: [.recordingRead], missing: []),
    Case(
      testDescription: "a scope that Reel does not know", scopes: nil, refused: ["dashboard:read"],
      missing: []),
  ]

  @Test(arguments: cases)
  func `Missing is only what is known to be missing`(_ example: Case) {
    var permissions = KeyPermissions(key: example.scopes.map { KeyInfo(scopes: $0) })
    for scope in example.refused { permissions.learn(from: .missingScope(scope)) }
    for scope in example.answered { permissions.learnFromAnswer(to: scope) }
    #expect(Set(Scope.allCases.filter(permissions.lacks)) == example.missing)
    #expect(permissions.lacksAnything == !example.missing.isEmpty)
  }

  @Test func `Only a 403 about a scope says something about scopes`() {
    var permissions = KeyPermissions(key: KeyInfo(scopes: []))
    for failure in [FetchFailure.keyNotSupported, .forbidden(detail: "no"), .keyRejected, .notFound] {
      permissions.learn(from: failure)
    }
    #expect(!permissions.lacksAnything)
  }

  @Test func `What the server says anew of the key counts; saying nothing takes nothing back`() {
    var permissions = KeyPermissions()
    permissions.learn(from: .missingScope("person:read"))
    permissions.learn(from: nil as KeyInfo?)
    #expect(permissions.lacks(.personRead))
    permissions.learn(from: KeyInfo(scopes: ["person:read"]))
    #expect(!permissions.lacks(.personRead))
    #expect(permissions.lacks(.queryRead))
    permissions.learn(from: KeyInfo(scopes: ["*"]))
    #expect(!permissions.lacksAnything)
  }

  @Test func `How the server treats keys without scopes stays known, of such keys`() {
    var permissions = KeyPermissions(key: KeyInfo(scopes: []))
    permissions.learn(from: .missingScope("user:read"))
    permissions.learn(from: KeyInfo(scopes: []))
    #expect(permissions.refusesKeysWithoutScopes)
    permissions.forgetRefusals()
    #expect(!permissions.lacksAnything)
    permissions.learn(from: .missingScope("user:read"))
    permissions.learn(from: KeyInfo(scopes: ["*"]))
    #expect(!permissions.refusesKeysWithoutScopes)
  }

  @Test(
    arguments: [
      (nil, nil, true), ([], [], true), ([1, 2], nil, true), ([2], nil, false), (nil, ["o-1"], true),
      (nil, ["o-2"], false), ([1], ["o-2"], false),
    ] as [([Int]?, [String]?, Bool)])
  func `A key bound to projects or organisations enters those alone`(
    teams: [Int]?, organizations: [String]?, enters: Bool
  ) {
    let key = KeyInfo(scopes: ["*"], scopedTeams: teams, scopedOrganizations: organizations)
    #expect(key.mayEnter(Project(id: ProjectID(1), organization: "o-1")) == enters)
  }

  @Test func `A project whose organisation is not known is not held to be outside`() {
    let key = KeyInfo(scopes: ["*"], scopedOrganizations: ["o-1"])
    #expect(key.mayEnter(Project(id: ProjectID(1))))
    #expect(key.mayEnter(Project(id: .current)))
    #expect(KeyInfo(scopes: ["*"], scopedTeams: [1]).mayEnter(Project(id: .current)))
  }
}
