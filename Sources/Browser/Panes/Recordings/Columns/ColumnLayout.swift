extension ColumnSet {
  /// The columns that have room in a list so wide, from left to right. Never empty, and none of them narrower
  /// than its least, unless a single one is left that is too wide by itself.
  package func placed(in columns: Int) -> [PlacedColumn] {
    var layout = ColumnLayout(self, columns)
    if self == .standard || self == .wide { layout.makeRoomForPersonAndPage() }
    layout.giveWay()
    layout.grow()
    return layout.placed
  }
}

/// Columns finding their widths.
private struct ColumnLayout {
  private struct Place {
    let row: ColumnRow
    /// Its width when there is neither too much nor too little room.
    var wanted: Int
    let most: Int
    let isChosen: Bool
    var width: Int
  }

  private var places: [Place]
  private let room: Int

  /// From here on a moment is shown with its time whatever its age.
  private static let roomyList = 76
  /// From here on where person and page can spare it.
  private static let fairList = 72
  /// What person and page keep at least for that.
  private static let keptOfPerson = 10
  /// What person and page have at least in the columns that nobody chose, if there is room for both and a quarter
  /// of the list each: they tell rows apart.
  private static let wantedOfPerson = 18
  /// What gives way to them, the first one first.
  private static let lessThanPerson: [RecordingColumn] = [.keys, .clicks, .share]
  /// What other texts leave to person and page beyond what these want.
  private static let keptForPage = 32

  init(_ set: ColumnSet, _ columns: Int) {
    let room = max(1, columns - PlacedColumn.signs)
    self.room = room
    places = set.columns.map { column in
      let row = ColumnTable.row(of: column)
      if let chosen = set.chosenWidth(of: column) {
        // A width that was chosen on a wider screen leaves room for the others here.
        let wanted = min(chosen, max(row.width.natural, room * 2 / 3))
        return Place(row: row, wanted: wanted, most: chosen, isChosen: true, width: wanted)
      }
      let isNarrow = columns < Self.roomyList && (column == .when || column == .end)
      let wanted = isNarrow ? row.width.least : row.width.natural
      let most = isNarrow && columns < Self.fairList ? wanted : row.width.most
      return Place(row: row, wanted: wanted, most: most, isChosen: false, width: wanted)
    }
  }

  var placed: [PlacedColumn] { places.map { PlacedColumn(row: $0.row, width: $0.width) } }

  /// Columns without a use; less than none where they do not fit.
  private var spare: Int { room - places.map(\.width).reduce(0, +) - (places.count - 1) }

  mutating func makeRoomForPersonAndPage() {
    let wanted = min(Self.wantedOfPerson, (room + PlacedColumn.signs) / 4)
    for index in places.indices where [.person, .page].contains(places[index].row.column) {
      places[index].wanted = max(places[index].wanted, wanted)
      places[index].width = places[index].wanted
    }
    for column in Self.lessThanPerson where spare < 0 {
      places.removeAll { $0.row.column == column }
    }
  }

  /// Columns that tell least go first. The last of them only shrinks, if it keeps its least width.
  mutating func giveWay() {
    for column in ColumnTable.givingWay where spare < 0 {
      guard let index = places.firstIndex(where: { $0.row.column == column }) else { continue }
      let (missing, given) = (-spare, places[index].width - least(at: index))
      if given >= missing || places.count == 1 {
        places[index].width = max(1, places[index].width - missing)
      } else {
        places.remove(at: index)
      }
    }
  }

  private func least(at index: Int) -> Int { min(places[index].row.width.least, places[index].wanted) }

  /// Chosen widths first, then the texts; person and page share what is left.
  mutating func grow() {
    for index in places.indices where places[index].isChosen {
      widen(index, to: places[index].most, keeping: 0)
    }
    let (person, page) = (flexible(.person), flexible(.page))
    if let person, let page { widenMoments(sparedBy: person, page) }
    let kept = page == nil ? person.map { places[$0].most - places[$0].width } ?? 0 : Self.keptForPage
    for index in places.indices where index != person && index != page {
      widen(index, to: places[index].most, keeping: kept)
    }
    if let person, let page {
      let shared = places[person].width + places[page].width + spare
      let (least, most) = (places[person].wanted, places[person].most)
      places[person].width = min(
        max((shared + 1) * 45 / 100, least), most, shared - places[page].row.width.least)
      places[page].width = shared - places[person].width
    } else if let index = person ?? page {
      widen(index, to: places[index].most, keeping: 0)
    }
  }

  private mutating func widenMoments(sparedBy person: Int, _ page: Int) {
    let shared = places[person].width + places[page].width + spare
    let least = Self.keptOfPerson + places[page].row.width.least
    for index in places.indices where places[index].row.column == .when || places[index].row.column == .end {
      let missing = places[index].most - places[index].width
      guard !places[index].isChosen, missing > 0, shared - missing >= least else { continue }
      places[index].width += missing
      return
    }
  }

  private func flexible(_ column: RecordingColumn) -> Int? {
    places.firstIndex { $0.row.column == column && !$0.isChosen }
  }

  private mutating func widen(_ index: Int, to width: Int, keeping kept: Int) {
    let missing = max(0, width - places[index].width)
    places[index].width += min(missing, max(0, spare - kept))
  }
}
