import Recordings

/// Which columns of a table are printed.
struct ColumnSelection: Hashable {
  /// In the order in which they are printed.
  let columns: [OutputColumn]
  /// The place of each among all.
  private let places: [Int]
  /// They are named: none of them goes for want of room.
  let isAsked: Bool
  private let areAll: Bool

  struct Unknown: Error, Hashable {
    var name: String
    var known: [String]
  }

  /// `names`: nil for the usual ones.
  init(_ all: [OutputColumn], named names: [String]?) throws(Unknown) {
    if let names {
      var places: [Int] = []
      for name in names {
        guard let place = all.firstIndex(where: { $0.name == name }) else {
          throw Unknown(name: name, known: all.map(\.name))
        }
        places.append(place)
      }
      self.places = places
    } else {
      places = all.indices.filter { !all[$0].isOptional }
    }
    columns = places.map { all[$0] }
    isAsked = names != nil
    areAll = places.elementsEqual(all.indices)
  }

  func cells(of row: OutputRow) -> [OutputCell] { areAll ? row.cells : places.map { row.cells[$0] } }
}

extension ColumnSelection.Unknown {
  var sentence: String {
    let nearest = NearestName.to(name, among: known)
    return "there is no column \(name)"
      + (nearest.map { "; \($0)?" } ?? ". The columns: \(known.joined(separator: " "))")
  }
}
