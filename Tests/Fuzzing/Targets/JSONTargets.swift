import Recordings

/// What is read as JSON is written again, and reads the same then.
func readJSON(_ bytes: [UInt8]) {
  let text = JSONText(bytes)
  precondition(text.isValid == ((try? text.value()) != nil), "JSON is checked in another way than it is read")
  _ = try? text.members()
  _ = try? text.elements()
  _ = text.isEmptyObject
  guard let value = try? text.value() else { return }
  let written = JSONText(value.compact)
  guard let again = try? written.value() else { preconditionFailure("written JSON cannot be read") }
  precondition(again.compact == value.compact, "JSON changed when it was written")
}

/// The first byte decides: a row as the API answers it, or a packed row as a damaged file holds it.
func readRow(_ bytes: [UInt8]) {
  guard let first = bytes.first, first != 0 else { return readPackedRow(bytes.dropFirst()) }
  let text = JSONText(bytes)
  _ = try? JSONList<PageRow>(text, in: "results")
  guard let row = try? PageRecording(row: text) else { return }
  guard let recording = row.recording else { preconditionFailure("a row that was read cannot be built") }
  precondition(recording.id == row.id)
  guard let built = PackedRecording(recording).recording(), let read = row.packed.recording() else {
    preconditionFailure("a packed row cannot be read")
  }
  precondition(built == read, "a built recording packs into another one:\n\(built)\n\(read)")
  readPackedRow(row.packed.bytes)
}

private func readPackedRow(_ bytes: ArraySlice<UInt8>) {
  let packed = PackedRecording(bytes: bytes)
  guard let recording = packed.recording() else { return }
  // Bytes, because what is no number equals nothing.
  let again = PackedRecording(recording)
  precondition(
    again.recording().map(PackedRecording.init)?.bytes == again.bytes, "a packed recording reads as another")
  var table = RecordingTable()
  guard let page = PageRecording(packed), table.append(.packed(page)) != nil else { return }
  _ = table[0]
}
