import CLinux

enum TerminalRows {
  /// 0 where the terminal does not tell.
  static func of(_ descriptor: Int32) -> Int {
    var (columns, rows): (Int32, Int32) = (0, 0)
    return clinux_window_size(descriptor, &columns, &rows) == 0 ? Int(rows) : 0
  }
}
