import Recordings
import Testing

@Suite("An address of the web app")
struct WebAddressTests {
  private let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"

  private func page(_ text: String) -> WebAddress.Page? { WebAddress(text)?.page }

  @Test(arguments: [
    ("https://us.posthog.com/project/7/replay/s-1", nil), ("https://us.posthog.com/replay/s-1?t=83", 83),
    ("us.posthog.com/project/7/replay/s-1?a=b&t=83.9#x", 83), ("/project/7/replay/s-1?t=", nil),
    ("https://x.test/project/7/replay/home?sessionRecordingId=s-1&filters=%7B%22a%22%3A1%7D&t=4", 4),
    ("https://x.test/replay/playlists/AbCd1234?sessionRecordingId=s-1", nil),
    ("https://x.test/replay/s-1?t=9999999999999999999999", nil), ("https://x.test/replay/s-1?t=-5", nil),
  ])
  func `A replay's address names the recording, and the second where one is said`(
    text: String, second: Int?
  ) {
    #expect(page(text) == .recording(RecordingID("s-1"), second: second))
  }

  @Test func `An id in capitals is the same UUID`() {
    #expect(page("https://x.test/replay/\(id.uppercased())") == .recording(RecordingID(id), second: nil))
  }

  @Test(arguments: ["AbCd1234", "synthetic-watch-history"])
  func `A playlist's address names its short id`(short: String) {
    let address = WebAddress("https://eu.posthog.com/project/7/replay/playlists/\(short)?filters=x#y")
    #expect(address?.page == .playlist(PlaylistID(short)))
    #expect(address?.project == 7)
    #expect(address?.server == "eu.posthog.com")
  }

  @Test func `A list that shows a recording is known beside it`() {
    let address = WebAddress("https://x.test/replay/playlists/AbCd1234?sessionRecordingId=s-1")
    #expect(address?.playlist == PlaylistID("AbCd1234"))
  }

  @Test func `A person's address names a distinct id, or the person`() {
    #expect(
      page("https://x.test/project/1/person/a%2Fb%40c.io#activeTab=x") == .person(distinctID: "a/b@c.io"))
    #expect(page("https://x.test/project/1/persons/\(id.uppercased())") == .personUUID(id))
    #expect(page("https://x.test/project/1/persons/12") == nil)
  }

  @Test(arguments: [
    "https://x.test/project/7/replay/home", "https://x.test/insights/abc", "https://x.test",
    "https://x.test/replay/a%2Fb", "https://x.test/replay/%FF", "https://x.test/replay/a%00b",
    "https://x.test/replay/playlists", "https://x.test/replay/home?sessionRecordingId=",
    "https://x.test/replay/playlists/a%2Fb",
  ])
  func `Other pages are addresses that lead nowhere here`(text: String) {
    #expect(WebAddress(text) != nil)
    #expect(page(text) == nil)
  }

  @Test(arguments: [
    "", " ", "AbCd1234", "a/b", "ftp://x.test/replay/s-1", "https://u:p@x.test/replay/s-1", "://", "https://",
    "https://x.test/replay/ s-1", "https://x.test/\u{1B}[2J",
  ])
  func `Everything else is no address`(text: String) { #expect(WebAddress(text) == nil) }

  @Test func `Two ways to write one server are equal`() {
    let server = WebAddress.server(of: "https://us.posthog.com/")
    #expect(WebAddress("https://US.posthog.com:443/replay/a")?.server == server)
    #expect(WebAddress("https://app.posthog.com/replay/a")?.server == server)
    #expect(WebAddress("us.posthog.com/replay/a")?.server == server)
    #expect(WebAddress("http://us.posthog.com:8000/replay/a")?.server != server)
    #expect(WebAddress("http://localhost:80/replay/a")?.server == WebAddress.server(of: "http://localhost"))
    #expect(WebAddress("/project/1/replay/a")?.server == nil)
  }

  @Test func `Whatever is changed in an address, it leads to an id that fits into a path, or nowhere`() {
    let address = Array("https://x.test:80/project/7/replay/home?sessionRecordingId=a%7Eb&t=83#c".utf8)
    for place in address.indices {
      for byte in [UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "?"), 0, 0x20, 0xC3]
      {
        var changed = address
        changed[place] = byte
        for bytes in [changed[...], changed.prefix(place), changed.dropFirst(place)] {
          guard case .recording(let id, _)? = page(String(decoding: bytes, as: UTF8.self)) else { continue }
          #expect(RecordingID(typed: id.text) == id)
        }
      }
    }
  }

  @Test func `A project is a number from 1`() {
    #expect(WebAddress("https://x.test/project/0/replay/a")?.project == nil)
    #expect(WebAddress("https://x.test/project/99999999999999999999/replay/a")?.project == nil)
    #expect(WebAddress("https://x.test/project/x/replay/a")?.project == nil)
  }

  @Test func `A typed id is any text that a path takes, without keys`() {
    #expect(RecordingID(typed: "17c49bdf172ca-08ee") == RecordingID("17c49bdf172ca-08ee"))
    #expect(RecordingID(typed: "日本") == RecordingID("日本"))
    for text in ["", "a/b", "a.b", "a b", "a\tb", "phx_abcdefghijkl", String(repeating: "x", count: 201)] {
      #expect(RecordingID(typed: text) == nil)
      #expect(PlaylistID(typed: text) == nil)
    }
  }

  @Test func `Short ids are told from the ids of recordings by their form`() {
    #expect(PlaylistID("AbCd1234").looksLikeShortID)
    #expect(PlaylistID("synthetic-watch-history").looksLikeShortID)
    #expect(!PlaylistID("17c49bdf172ca-08ee").looksLikeShortID)
    #expect(!PlaylistID(id).looksLikeShortID)
  }
}
