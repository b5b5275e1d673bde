import Recordings

extension Recording {
  init(row text: JSONText) throws(RowProblem) {
    guard let recording = try PageRecording(row: text).recording else { throw RowProblem("not readable") }
    self = recording
  }
}
