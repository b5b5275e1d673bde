import Recordings
import Terminal
import Wording

/// The collections that hold the recording; Enter opens one.
struct ListsTab {
  let record: DetailRecord
  let state: BrowserState
  let width: Int

  var lines: [DetailLine] {
    switch record.collections {
    case .unasked, .loading:
      return [
        DetailLine("Asking which collections hold it" + state.settings.shapes.ellipsis, .dim)
      ]
    case .failed(let failure):
      let wording = state.failureWording
      return "\(wording.what(failure)) \(wording.advice(failure).text(state.settings.keyMap))".wrapped(
        to: width
      ).map {
        DetailLine($0, .warning)
      }
    case .loaded([]):
      return [
        DetailLine("In no collection.", .dim),
        DetailLine("\(state.settings.keyMap.text(of: .file(.add))) adds it to one.", .dim),
      ]
    case .loaded(let playlists):
      return playlists.map { DetailLine($0.title.fitted(to: width), .text, opens: .playlist($0.id)) }
    }
  }
}
