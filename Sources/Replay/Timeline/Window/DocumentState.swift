/// What is known of a window's document.
struct DocumentState {
  /// Of the browser's last load event since the last snapshot.
  var loadTime: Int64?
  var hasSnapshot = false
  var lastSnapshot: Int64 = 0
  /// The address that the last Meta named was new.
  var isNewAddress = false
  /// The address of the last Meta, until its snapshot comes.
  var meta: PageURL?
  /// Unknown nodes were changed since the last snapshot.
  var isUncertain = false
  var focused: SnapshotNodeID?
  /// The last click that a script made.
  var scripted: (id: SnapshotNodeID, time: Int64)?
  /// When a script clicked while somebody typed: Enter or Escape was pressed.
  var keyTime: Int64?
  /// The mouse button went down, and no click followed by now.
  var pressed: PressedElement?
  /// The first change came before any snapshot.
  var isBlind = false
}
