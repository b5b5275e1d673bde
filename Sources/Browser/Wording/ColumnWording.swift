extension ColumnProblem {
  var sentence: Sentence {
    switch reason {
    case .unknown(let word, let nearest?): "no column \(word); \(nearest)?"
    case .unknown(let word, nil): "no column \(word); \(key: .columns(.choose)) shows all"
    case .width(let column, let least): "\(column.word) takes a width from \(least) to \(ColumnWidth.limit)"
    }
  }
}
