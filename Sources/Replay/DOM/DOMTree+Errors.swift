/// Messages that tell the user of a failure.
extension DOMTree {
  private static let prominentClasses = WordList([
    "alert-danger", "errornote", "errorlist", "flash", "notice", "toast", "notification", "banner",
  ])
  private static let bannerClasses = WordList(["toast", "snackbar", "notification", "banner", "alert"])
  private static let successClasses = WordList(["success"])
  private static let feedbackClasses = WordList(["invalid-"])

  /// Longer texts are parts of a page, not messages.
  static var messageLimit: Int { 300 }

  /// Whether an element is there to show messages: by role, or by a class that speaks of errors.
  func isMessage(_ node: NodeIndex) -> Bool {
    guard nodes[Int(node)].kind == .element, !isField(node), nodes[Int(node)].tag != .body else {
      return false
    }
    return isLive(node) || hasErrorClass(node) && !isPartOfForm(node)
  }

  private func isLive(_ node: NodeIndex) -> Bool {
    attribute(.role, of: node, is: "alert") || attribute(.ariaLive, of: node, is: "assertive")
  }

  /// Frameworks mark labels and groups of a wrong field, too. Links and buttons are no messages.
  private func isPartOfForm(_ node: NodeIndex) -> Bool {
    switch nodes[Int(node)].tag {
    case .label, .legend, .fieldset, .button, .a: true
    default: holdsField(node)  // DOMName
    }
  }

  /// Whether a message on a page that just loaded is surely meant for now: others may be there for later, hidden.
  private func isProminent(_ node: NodeIndex) -> Bool {
    isLive(node) || withAttribute(.classes, of: node, Self.prominentClasses.isFound) ?? false
  }

  /// Whether a part of a page is there to tell something that just happened.
  func isInBanner(_ node: NodeIndex) -> Bool {
    closest(node, within: 4) { withAttribute(.classes, of: $0, Self.bannerClasses.isFound) ?? false } != nil
  }

  func hasErrorClass(_ node: NodeIndex) -> Bool {
    withAttribute(.classes, of: node, ErrorWords.isErrorClass) ?? false
  }

  /// The messages in a part of a page, each by its outermost element that is short enough.
  func messages(
    in top: NodeIndex, most: Int = 20_000, ofNewPage isNew: Bool = false, _ budget: inout WorkBudget
  ) -> [PageMessage] {
    var messages: [PageMessage] = []
    walk(top, most: most) { node in
      let now = nodes[Int(node)]
      budget.spend(1)
      guard budget.isLeft, messages.count < 50, now.flags.isDisjoint(with: [.isHidden, .isUndisplayed]),
        now.tag != .head
      else {
        return false
      }
      guard isMessage(node), !isNew || isProminent(node), isInvalid(near: node) else { return true }
      budget.spend(WorkBudget.text)
      guard !holdsNarrowerMessage(node), let message = message(at: node) else { return true }
      messages.append(message)
      return false
    }
    return messages
  }

  /// The first message by which a page says that all went well.
  func successMessage(_ budget: inout WorkBudget) -> String? {
    var found: String?
    walk(root, most: 20_000) { node in
      let now = nodes[Int(node)]
      guard found == nil, budget.isLeft, now.flags.isDisjoint(with: [.isHidden, .isUndisplayed]),
        now.tag != .head
      else { return false }
      budget.spend(1)
      guard now.kind == .element, withAttribute(.classes, of: node, Self.successClasses.isFound) ?? false,
        !isPartOfForm(node), !isClickable(node)
      else { return true }
      budget.spend(WorkBudget.text)
      found = messageText(of: node).flatMap { $0.count <= 160 && $0.contains(" ") ? $0 : nil }
      return found == nil
    }
    return found
  }

  /// Nil where there is no text, or a long one.
  func message(at node: NodeIndex) -> PageMessage? {
    guard let text = messageText(of: node) else { return nil }
    let isError = hasErrorClass(node) || ErrorWords.isStrong(text)
    let field = isError && text.count <= 80 ? fieldName(near: node) : nil
    let isNamed = field.map { text.lowercased().contains($0.lowercased()) } ?? true
    return PageMessage(text: isNamed ? text : "\(field ?? ""): \(text)", isError: isError)
  }

  /// Frameworks mark a whole row as wrong and put the message into it.
  private func holdsNarrowerMessage(_ node: NodeIndex) -> Bool {
    guard hasErrorClass(node) else { return false }
    var holds = false
    walk(node, most: 200) { inner in
      let isNarrower =
        inner != node && nodes[Int(inner)].kind == .element && (isLive(inner) || hasErrorClass(inner))
      if !holds, isNarrower { holds = !text(of: inner, limit: 8).isEmpty }
      return !holds
    }
    return holds
  }

  /// The only field of the group that a message stands in.
  private func fieldName(near node: NodeIndex) -> String? {
    var around = nodes[Int(node)].parent
    for _ in 0..<3 where around != .none && nodes[Int(around)].tag != .body {
      if nodes[Int(around)].tag == .form { return nil }
      let fields = fields(in: around)
      if fields.count == 1 { return label(of: fields[0]) }
      if fields.count > 1 { return nil }
      around = nodes[Int(around)].parent
    }
    return nil
  }

  /// At most two.
  private func fields(in node: NodeIndex) -> [NodeIndex] {
    var fields: [NodeIndex] = []
    walk(node, most: 300) { inner in
      if fields.count < 2, nodes[Int(inner)].kind == .element, isField(inner),
        inputType(of: inner) != "hidden"
      {
        fields.append(inner)
      }
      return fields.count < 2
    }
    return fields
  }

  /// Nil where it is empty, or too long for a message.
  func messageText(of node: NodeIndex) -> String? {
    let ownText = text(of: node, limit: Self.messageLimit, withButtons: false)
    let text = ownText.isEmpty ? text(of: node, limit: Self.messageLimit) : ownText
    guard text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) >= 3, !text.hasSuffix("…") else {
      return nil
    }
    return text
  }

  /// Some frameworks keep messages ready beside each field and show them once the field is marked.
  private func isInvalid(near node: NodeIndex) -> Bool {
    guard withAttribute(.classes, of: node, Self.feedbackClasses.isFound) ?? false,
      hasClass(node, where: { $0.hasPrefix("invalid-") })
    else { return true }
    var sibling = nodes[Int(node)].previous
    var steps = 8
    while sibling != .none, steps > 0 {
      if isMarkedInvalid(sibling) { return true }
      sibling = nodes[Int(sibling)].previous
      steps -= 1
    }
    return closest(node, within: 6, where: isMarkedInvalid) != nil
  }

  func isMarkedInvalid(_ node: NodeIndex) -> Bool {
    guard nodes[Int(node)].kind == .element else { return false }
    if isAriaInvalid(node) { return true }
    return hasClass(node) { ["is-invalid", "was-validated", "has-error", "invalid"].contains($0) }
  }

  func isAriaInvalid(_ node: NodeIndex) -> Bool {
    withAttribute(.ariaInvalid, of: node) { !$0.isEmpty && !$0.elementsEqual("false".utf8) } ?? false
  }

  /// The message that a field points to.
  func invalidMessage(of field: NodeIndex) -> String? {
    let ids =
      (attribute(.ariaErrorMessage, of: field) ?? "") + " " + (attribute(.ariaDescribedBy, of: field) ?? "")
    return ids.split(separator: " ").prefix(4).lazy
      .compactMap { self.element(withID: String($0), near: field) }
      .compactMap { self.messageText(of: $0) }.first
  }
}
