/// What an action caused. Greater ones tell more; the greatest of an action is shown.
package struct ActionEffect: Hashable, Sendable {
  package enum Kind: Int, Comparable, Sendable {
    /// Nothing followed within the time of PostHog's dead clicks.
    case nothing, focus, scroll, change, request, text, closedDialog, dialog, left, failedRequest, error,
      message
    case samePage, page

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  package var kind: Kind
  /// The path, the message or the dialog's label; cleaned and cut.
  package var detail: String

  package init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }

  package var text: String {
    switch kind {
    case .nothing: "nothing"
    case .focus: "field focused"
    case .scroll: "scrolled"
    case .change: "page changed"
    case .request, .failedRequest: detail
    case .text: "“\(detail)” appeared"
    case .closedDialog: detail.isEmpty ? "dialog closed" : "dialog “\(detail)” closed"
    case .dialog: detail.isEmpty ? "dialog opened" : "dialog “\(detail)”"
    case .left: detail
    case .error: "error “\(detail)”"
    case .message: "“\(detail)”"
    case .samePage: detail.isEmpty ? "same page again" : "same page again: “\(detail)”"
    case .page: "→ \(detail)"
    }
  }
}
