import Recordings

/// Changes of the tree. Its parts are opened but not read: apply removes, adds, texts and attributes in this
/// order, each by its `forEach…`. Those answer false where the JSON is broken.
package struct Mutation: Sendable {
  /// Each an array in JSON; nil where it is missing or empty.
  private(set) var removes: JSONText?
  private(set) var adds: JSONText?
  private(set) var texts: JSONText?
  private(set) var attributes: JSONText?
  /// Of mobile apps: wireframes that replace others.
  private(set) var updates: JSONText?
  /// The adds are the document of a frame.
  package private(set) var isAttachIframe = false

  private enum Field: String, CaseIterable { case texts, attributes, removes, adds, updates, isAttachIframe }
  private static let names = FieldNames(Field.self)

  init(_ data: JSONText, _ opener: inout FieldOpener) throws(UnreadableKind) {
    do throws(JSONProblem) {
      try data.read { reader throws(JSONProblem) in try read(&reader, data) }
    } catch {
      throw .content
    }
    removes = try removes.opened(&opener)
    adds = try adds.opened(&opener)
    texts = try texts.opened(&opener)
    attributes = try attributes.opened(&opener)
    updates = try updates.opened(&opener)
  }

  private mutating func read(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .isAttachIframe: isAttachIframe = try reader.bool() ?? false
      case .texts: texts = data.slice(try reader.skipped())
      case .attributes: attributes = data.slice(try reader.skipped())
      case .removes: removes = data.slice(try reader.skipped())
      case .adds: adds = data.slice(try reader.skipped())
      case .updates: updates = data.slice(try reader.skipped())
      }
    }
  }
}

extension JSONText? {
  fileprivate func opened(_ opener: inout FieldOpener) throws(UnreadableKind) -> JSONText? {
    guard let self else { return nil }
    return try opener.openedArray(self)
  }
}

extension Mutation {
  /// Without parts: nothing happens.
  package var isEmpty: Bool {
    removes == nil && adds == nil && texts == nil && attributes == nil && updates == nil
  }

  @discardableResult
  package func forEachRemove(_ apply: (RemovedNode) -> Void) -> Bool {
    RemovedNode.forEach(in: removes, apply)
  }

  @discardableResult
  package func forEachAdd(_ apply: (AddedNode) -> Void) -> Bool { AddedNode.forEach(in: adds, apply) }

  /// Of mobile apps: the wireframe of this id goes, and this one comes.
  @discardableResult
  package func forEachUpdate(_ apply: (AddedNode) -> Void) -> Bool { AddedNode.forEach(in: updates, apply) }

  /// The value is UTF-8, valid within the call only.
  @discardableResult
  package func forEachText(_ apply: (SnapshotNodeID, UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    NodeTexts.forEach(in: texts, apply)
  }

  /// Name by name. Names and values are valid within the call only.
  @discardableResult
  package func forEachAttribute(
    _ apply: (SnapshotNodeID, _ name: UnsafeBufferPointer<UInt8>, AttributeChange) -> Void
  ) -> Bool {
    NodeAttributes.forEach(in: attributes, apply)
  }
}
