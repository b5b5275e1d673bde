/// One thing that happens in the app.
enum MobileStep: Sendable {
  case screen(AppScreen)
  /// A finger on the box of a number.
  case tap(Int)
  case type(count: Int)
  case alert(String)
}
