import Recordings
import Testing
import Wording

struct RecordingWordingTests {
  private func recording(_ name: String?, isMatched: Bool = true, visitor: String? = nil) -> Recording {
    var recording = Recording(id: RecordingID("r1"))
    recording.person.id = isMatched ? 1 : nil
    recording.person.name = name
    recording.distinctID = visitor
    return recording
  }

  @Test func `A known person is shown by name`() {
    #expect(recording("Ada").who == "Ada")
  }

  @Test func `A visitor whom the server does not know is shown by the beginning of an id`() {
    #expect(recording("Ada", isMatched: false, visitor: "0190aabbccdd").who == "anon 0190aabb")
    #expect(recording(" ", visitor: "0190aabbccdd").who == "anon 0190aabb")
    #expect(recording(nil).who == "anon")
  }
}
