import Foundation
import Recordings
import Testing

@Suite struct TypedQuestionTests {
  private func asked(_ text: String, of source: RecordingsQuestion.Source = .all) throws -> String? {
    try RecordingsQuestion(source).asking(FilterLine(parsing: text), in: .gmt).filter?.text
  }

  @Test func `Without dates the last thirty days are meant`() throws {
    #expect(try asked("errors>0") == "errors>0 from:-30d")
    #expect(try asked("to:-1d") == "to:-1d from:-30d")
  }

  @Test func `Dates that were typed stay, and recordings that are named are wherever they are`() throws {
    #expect(try asked("from:-2d errors>0") == "from:-2d errors>0")
    #expect(try asked("id:abc") == "id:abc")
  }

  @Test func `A collection has no window, and no word that only the server can answer`() throws {
    let playlist = Playlist(id: PlaylistID("abc"), name: "Bugs", type: .collection)
    #expect(try asked("errors>0", of: .playlist(playlist)) == "errors>0")
    let line = try FilterLine(parsing: "errors>0 event:x")
    #expect(RecordingsQuestion(.playlist(playlist)).unanswerableWord(of: line)?.name == "event")
    #expect(RecordingsQuestion(.all).unanswerableWord(of: line) == nil)
  }

  @Test func `A saved filter keeps its dates`() throws {
    var playlist = Playlist(id: PlaylistID("abc"), name: "Errors", type: .filters)
    playlist.filters = JSONText(#"{"date_from":"-3d"}"#)
    #expect(try asked("errors>0", of: .playlist(playlist))?.contains("from:-3d") == true)
  }
}
