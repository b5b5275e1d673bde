import Foundation
import Recordings
import Terminal

extension BrowserState {
  /// The key is known not to read events.
  package var lacksEvidenceScope: Bool {
    if account.permissions.lacks(.queryRead) { return true }
    if case .missingScope? = evidence.load.failure { return true }
    return false
  }

  /// Nil where nobody needs evidence, or no rows are there.
  var evidenceWindow: EvidenceWindow? {
    let layout = layout
    let needs = evidenceNeeds(layout)
    // The list is not copied to a name: it holds many references, and this is asked after every key.
    guard !needs.isEmpty, recordings.list.loadedCount > 0, let project = cacheProject else { return nil }
    let visible = visibleRows(layout)
    return EvidenceWindow(
      needs: needs, project: project, asksServer: asksServerForEvidence,
      loadedCount: recordings.list.loadedCount,
      first: visible.first.flatMap { recordings.list.id(at: $0) },
      last: visible.last.flatMap { recordings.list.id(at: $0) },
      current: needs.contains(.row)
        ? recordings.list.currentID.flatMap { evidence.isMissing($0, at: now) ? $0 : nil } : nil)
  }

  /// The columns of the open view.
  package var shownColumns: ColumnSet { recordings.columns[recordings.view] }

  /// Where nobody chose columns: what went wrong as well, if a wide list has room for it and the key may read
  /// it.
  var unaskedColumns: ColumnSet {
    let isWide = layout.content(of: .recordings).columns >= ColumnSet.wideList
    return isWide && !lacksEvidenceScope ? .wide : .standard
  }

  private func evidenceNeeds(_ layout: BrowserLayout) -> EvidenceNeeds {
    var needs: EvidenceNeeds = []
    if showsEvidenceColumns(layout) { needs.insert(.columns) }
    if recordings.list.arrangement.usesEvidence { needs.insert(.words) }
    if overlay == .why || detail.tab.showsEvidence && layout.panes[.detail] != nil { needs.insert(.row) }
    return needs
  }

  private func showsEvidenceColumns(_ layout: BrowserLayout) -> Bool {
    let set = shownColumns
    guard set.columns.contains(where: \.needsEvidence), layout.panes[.recordings] != nil else { return false }
    return set.placed(in: layout.content(of: .recordings).columns).contains { $0.row.needsEvidence }
  }

  private var asksServerForEvidence: Bool {
    // Other pages are read ahead: what the user waits for among them goes first by its priority.
    project != nil && account.value != nil && !lacksEvidenceScope && !recordings.list.load.isLoading
  }

  private func visibleRows(_ layout: BrowserLayout) -> Range<Int> {
    let count = recordings.list.rows.count
    let top = min(max(0, recordings.list.cursor.top), count)
    return top..<min(count, top + layout.listHeight(of: .recordings))
  }

  var visibleIDs: [RecordingID] { visibleRows(layout).compactMap(recordings.list.id) }

  /// The rows to be asked about next, those on the screen first.
  func rowsMissingEvidence(for needs: EvidenceNeeds) -> [RecordingID] {
    let list = recordings.list
    func isMissing(_ id: RecordingID) -> Bool { evidence.isMissing(id, at: now) }
    var found: [RecordingID] = []
    let visible = visibleRows(layout)
    var isRowMissing = false
    if needs.contains(.row), let id = list.currentID, isMissing(id) {
      found.append(id)
      isRowMissing = true
    }
    // One question about a row is one about its page.
    if needs.contains(.columns) || isRowMissing {
      let onScreen = visible.compactMap(list.id).filter(isMissing)
      let end = onScreen.isEmpty ? visible.upperBound : list.rows.count
      let behind = (visible.upperBound..<end).prefix(EvidenceState.most)
      found += onScreen + behind.compactMap(list.id).filter(isMissing)
    }
    if needs.contains(.words), evidence.known.count < EvidenceState.kept - EvidenceState.most {
      found += list.loadedRows.ids.lazy.filter(isMissing).prefix(EvidenceState.most)
    }
    var seen: Set<RecordingID> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(EvidenceState.most))
  }
}

extension DetailTab {
  /// Whether it shows what happened according to the row's evidence.
  var showsEvidence: Bool {
    switch self {
    case .timeline: true
    case .overview, .person, .lists, .raw: false
    }
  }
}
