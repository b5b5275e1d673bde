/// What came of a change: nothing is said of one that is seen.
struct ColumnsChange: Hashable {
  var notice: ColumnNotice?
  var remembered: [RememberedValue]

  init(_ notice: ColumnNotice?, _ remembered: [RememberedValue] = []) {
    self.notice = notice
    self.remembered = remembered
  }
}
