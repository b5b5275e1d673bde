/// One thing that a visitor, a page or a server does in a recording.
enum ReplayStep: Sendable {
  /// A page loads: typed in, gone back to, or answered to a form.
  case open(path: String, isRejected: Bool = false)
  /// A click on the link to a page, which loads.
  case follow(path: String)
  /// Reads, with the mouse and the wheel, for a share of the time that is left.
  case read(Double)
  /// Nothing happens, for a share of the inactive time.
  case idle(Double)
  case click(String, ShopToy.Effect? = nil)
  case type(String, count: Int)
  case console(ConsoleLevel, String, trace: [String] = [])
  case request(ReplayRequest)
  case show(PageNode, in: String)
  case hide(String, from: String)
  case set(String, attribute: String, String?)
  case wait(milliseconds: Double)
  /// Another window: the first time a link opens it.
  case window(Int, opening: String? = nil)
  case event(String)
  case mobile(MobileStep)
}
