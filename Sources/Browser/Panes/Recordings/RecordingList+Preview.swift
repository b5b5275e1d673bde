extension RecordingList {
  /// The same rows for another question.
  func asPreview() -> RecordingList {
    var preview = self
    preview.isPreview = true
    preview.load = .idle
    preview.line = nil
    preview.pageLoad = .idle
    preview.endPaging()
    preview.loadingAll = nil
    preview.following = nil
    preview.fullReload = nil
    preview.cursor = ListCursor()
    return preview
  }

  mutating func endPreview() {
    isPreview = false
    arrangement.matcher = nil
    arrangement.sort = nil
    arrangement.evidenceSort = nil
    arrival = []
    arrange()
  }
}
