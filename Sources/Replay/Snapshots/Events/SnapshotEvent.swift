package import Recordings

/// The content of an event, decoded as far as its kind needs. Large parts stay JSON and are read by walking.
package enum SnapshotEvent: Sendable {
  case domContentLoaded
  case load
  indirect case fullSnapshot(FullSnapshot)
  case meta(PageMeta)
  case custom(CustomEvent)
  case console(ConsoleMessage)
  /// Both formats: `rrweb/network@1` and `posthog/network@1`.
  case network([NetworkRequest])
  /// A plugin that this version does not know, by its name.
  indirect case otherPlugin(String, payload: JSONText)

  indirect case mutation(Mutation)
  case pointerMove(PointerMove)
  case interaction(Interaction)
  case scroll(Scroll)
  case resize(Viewport)
  indirect case input(FieldInput)
  case media(MediaInteraction)
  indirect case styleSheetRule(StyleSheetRuleChange)
  indirect case styleDeclaration(StyleDeclarationChange)
  case adoptedStyleSheets(AdoptedStyleSheets)
  case selection([SelectedRange])
  /// Canvas, fonts, logs, custom elements and what is newer: nothing to show.
  case ignored
}

/// The id of a node as the recorder numbers it. What is no whole number from 0 to 2^53 is `unknown`.
package typealias SnapshotNodeID = Int

extension SnapshotNodeID {
  /// rrweb's own sign for a node that it does not know.
  package static var unknown: SnapshotNodeID { -1 }
}
