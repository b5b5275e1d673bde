import Recordings

extension FilterArguments {
  /// What the words ask of a playlist, or of all recordings; checked as far as that can be done without a
  /// server.
  func question(
    of playlist: Playlist?, at clock: OutputClock
  ) throws(FilterMistake) -> RecordingsQuestion {
    let source = RecordingsQuestion(playlist.map(RecordingsQuestion.Source.playlist) ?? .all)
    guard let typed = try filter() else { return source }
    if let word = source.unanswerableWord(of: typed) { throw unanswerable(word) }
    let question = source.asking(typed, in: clock.zone)
    do throws(FilterQueryProblem) {
      try question.filter?.checkWindow(at: clock.now, in: clock.zone)
      if question.isAskedByQuery { _ = try question.filter?.query(at: clock.now, in: clock.zone) }
    } catch {
      throw mistake(error)
    }
    return question
  }
}
