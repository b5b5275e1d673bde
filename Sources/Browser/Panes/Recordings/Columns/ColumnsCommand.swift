/// Which columns the recordings show.
package enum ColumnsCommand: Hashable, Sendable {
  case choose
  case toggle(RecordingColumn)
  case reset
  /// In all views that have none of their own.
  case useEverywhere
}
