import Dispatch
import Foundation
import Synchronization

/// The rows of a list in the order of their arrival, a hundred thousand of them in some forty megabytes. A
/// row keeps its slot, whatever order it is shown in.
package struct RecordingTable: Hashable, Sendable {
  private var chunks: [RecordingChunk] = []
  private var index = SlotIndex()
  private var raws = RecentRaws()
  package private(set) var count = 0

  package init() {}

  /// The slot of a recording.
  package func slot(of id: RecordingID) -> Int? {
    index.slot(of: id) { self.id(at: $0) == id }
  }

  /// With its raw row and its person's properties, if it is among the ones used last.
  package subscript(slot: Int) -> RecordingRow {
    let (chunk, place) = (chunks[slot / RecordingChunk.capacity], slot % RecordingChunk.capacity)
    if let unreadable = chunk.unreadable(at: place) { return .unreadable(unreadable) }
    guard var recording = chunk.read(place, \.recording) else {
      return .unreadable(UnreadableRow(reason: "not readable here any more", raw: JSONText("")))
    }
    raws.fill(&recording, at: slot)
    return .recording(recording)
  }

  package func id(at slot: Int) -> RecordingID? { read(slot, \.id) }

  /// Nil for a row that cannot be read.
  package func read<Value>(_ slot: Int, _ look: (PackedRow) throws -> Value?) rethrows -> Value? {
    try chunks[slot / RecordingChunk.capacity].read(slot % RecordingChunk.capacity, look)
  }

  /// False where the row cannot be read.
  package func holds(_ slot: Int, _ look: (PackedRow) -> Bool) -> Bool {
    chunks[slot / RecordingChunk.capacity].holds(slot % RecordingChunk.capacity, look)
  }

  /// What can be told of a row's texts without reading them.
  package func letters(at slot: Int) -> ByteClassMask {
    chunks[slot / RecordingChunk.capacity].letters(at: slot % RecordingChunk.capacity)
  }

  /// All rows by slot, much faster than one by one; nil for one that cannot be read.
  package func readAll(_ look: (_ slot: Int, PackedRow?) -> Void) { TablePart(chunks[...]).readAll(look) }

  /// The slots of the recordings whose persons' properties are at hand.
  package var filledSlots: [Int] { raws.slots }

  /// The person's; nil where the row is not at hand as it came.
  func properties(at slot: Int) -> JSONText? { raws.properties(at: slot) }

  /// Whether its raw row is at hand.
  package func hasRaw(_ id: RecordingID) -> Bool { slot(of: id).map(raws.holds) ?? false }

  /// The new row's slot; nil where the recording is there already. The known one stays as it is.
  package mutating func append(_ row: PageRow) -> Int? {
    switch row {
    case .packed(let recording):
      guard append(recording.id, recording.packed) else { return nil }
      raws.append(count - 1, recording.raw, recording.properties)
    case .unreadable(let row):
      openChunk()
      chunks[chunks.count - 1].append(row)
      count += 1
    }
    return count - 1
  }

  /// False where the recording is there already.
  package mutating func append(_ id: RecordingID, _ packed: PackedRecording) -> Bool {
    guard slot(of: id) == nil else { return false }
    openChunk()
    chunks[chunks.count - 1].append(packed)
    index.insert(id, count)
    count += 1
    return true
  }

  private mutating func openChunk() {
    guard let last = chunks.last else { return chunks.append(RecordingChunk()) }
    if last.isFull { chunks.append(RecordingChunk(behind: last)) }
  }

  /// Replaces the values of the recording at a slot. Its id stays.
  package mutating func replace(at slot: Int, with recording: PageRecording) {
    chunks[slot / RecordingChunk.capacity].replace(
      at: slot % RecordingChunk.capacity, with: recording.packed)
    raws.keep(slot, recording.raw, recording.properties)
  }

  /// A raw row that was read again.
  package mutating func keepRaw(of recording: Recording) {
    guard let slot = slot(of: recording.id) else { return }
    raws.keep(slot, recording.raw, recording.person.properties)
  }

  /// Whether the packed parts of all rows are equal. JSON and properties may differ.
  func hasSameRows(as other: RecordingTable) -> Bool { chunks == other.chunks }

  /// Drops the large parts of all rows. For lists that are not on the screen.
  package mutating func dropRaws() { raws = RecentRaws() }
}

extension RecordingTable {
  /// From so many chunks on a thread is worth it: waking one takes as long as reading a few hundred rows.
  private static let worthThread = 16
  private static let mostThreads = 4

  /// A flag for each slot. Parts of a long table are read in parallel: several threads call `look` at once,
  /// and the caller waits for all of them.
  package func flags(_ look: @Sendable (TablePart) -> [Bool]) -> [Bool] {
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, Self.mostThreads)
    let size = max(Self.worthThread, (chunks.count + threads - 1) / threads)
    let parts = stride(from: 0, to: chunks.count, by: size).map {
      TablePart(chunks[$0..<min($0 + size, chunks.count)])
    }
    if parts.count == 1 { return look(parts[0]) }
    let flags = Mutex([[Bool]](repeating: [], count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let told = look(parts[index])
      flags.withLock { $0[index] = told }
    }
    return flags.withLock { Array($0.joined()) }
  }
}
