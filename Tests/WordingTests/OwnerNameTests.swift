import Recordings
import Testing
import Wording

@Suite("Whose a recording is")
struct OwnerNameTests {
  @Test(arguments: ["", " ", "\t\n", "\u{200B}", "\u{FEFF}\u{202E}", "\u{3000}\u{A0}"])
  func `A name of which nothing can be seen is none`(name: String) {
    var recording = Recording(id: RecordingID("rec-1"))
    recording.person = RecordingPerson(id: 1, name: name, distinctIDs: [name, "user-2"])
    recording.distinctID = "user-1"
    #expect(recording.person.knownName == nil)
    #expect(recording.ownerName == "user-1")
    recording.distinctID = name
    #expect(recording.ownerName == "user-2")
    recording.person.distinctIDs = [name]
    #expect(recording.ownerName == "nobody known")
  }

  @Test(arguments: ["Ann", "\u{200B}x", "é", "漢", "😀", "."])
  func `Any other is one`(name: String) { #expect(name.ifVisible == name) }
}
