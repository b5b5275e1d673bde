import Terminal

/// The style that the terminal draws in, and how it gets from one to another.
struct Pen {
  /// As it was asked for; nil where it is not known.
  private(set) var style: Style? = nil
  private let description: TerminalDescription
  private var changes: [Change: [UInt8]] = [:]

  private struct Change: Hashable {
    var from: Style?
    var to: Style
  }

  init(_ description: TerminalDescription) { self.description = description }

  mutating func reset() { style = nil }

  mutating func change(to wanted: Style, _ bytes: inout [UInt8]) {
    if style == wanted { return }
    let change = Change(from: style, to: wanted)
    style = wanted
    if let known = changes[change] {
      bytes += known
    } else {
      let sequence = Array(sequence(for: change).utf8)
      changes[change] = sequence
      bytes += sequence
    }
  }

  /// The shorter of two ways: adding what is missing, or from plain text on.
  private func sequence(for change: Change) -> String {
    let to = shown(change.to)
    let anew = description.sgr0 + attributes(to.attributes) + colors(from: .plain, to: to)
    guard let from = change.from.map(shown), from.attributes.isSubset(of: to.attributes) else { return anew }
    let added = attributes(to.attributes.subtracting(from.attributes)) + colors(from: from, to: to)
    return added.utf8.count <= anew.utf8.count ? added : anew
  }

  private func attributes(_ attributes: Style.Attributes) -> String {
    all.reduce("") { attributes.contains($1.attribute) ? $0 + $1.sequence : $0 }
  }

  private func colors(from: Style, to: Style) -> String {
    var (from, sequence) = (from, "")
    let goesBack =
      (from.foreground != to.foreground && to.foreground == .standard)
      || (from.background != to.background && to.background == .standard)
    if goesBack { (from, sequence) = (.plain, description.op) }
    var bytes: [UInt8] = []
    if from.foreground != to.foreground { append(to.foreground, description.setaf, &bytes) }
    if from.background != to.background { append(to.background, description.setab, &bytes) }
    return sequence + String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ color: Color, _ capability: Parameterized?, _ bytes: inout [UInt8]) {
    if case .indexed(let index) = color { capability?.append(Int(index), to: &bytes) }
  }

  private var all: [(attribute: Style.Attributes, sequence: String, ncv: Int)] {
    [
      (.bold, description.bold, 32), (.dim, description.dim, 16), (.underline, description.smul, 2),
      (.reverse, description.rev, 4), (.italic, description.sitm, 64),
    ]
  }

  /// What of a style this terminal can show.
  private func shown(_ style: Style) -> Style {
    var shown = style
    if description.colors < 256 { shown.replaceGrays() }
    (shown.foreground, shown.background) = (near(shown.foreground), near(shown.background))
    if description.colors == 8, case .indexed(8...15) = style.foreground { shown.attributes.insert(.bold) }
    let isColored = shown.foreground != .standard || shown.background != .standard
    for (attribute, sequence, bit) in all
    where sequence.isEmpty || (isColored && description.ncv & bit != 0) {
      shown.attributes.remove(attribute)
    }
    return shown
  }

  private func near(_ color: Color) -> Color {
    guard description.colors > 0, case .indexed(let index) = color else { return .standard }
    if Int(index) < description.colors { return color }
    if index < 16 { return .indexed(index - 8) }
    return .indexed(UInt8(Palette.nearest(to: index, among: description.colors)))
  }
}

extension Style {
  /// Few colours hold no grays: gray text is dim, and a gray ground is reversed, in one colour from end to
  /// end.
  fileprivate mutating func replaceGrays() {
    if background.isGray {
      (foreground, background) = (.standard, .standard)
      attributes.insert(.reverse)
    } else if foreground.isGray {
      foreground = .standard
      attributes.insert(.dim)
    }
  }
}

extension Color {
  /// One of the twenty-four grays of the extended palette, or its white.
  fileprivate var isGray: Bool {
    guard case .indexed(let index) = self else { return false }
    return index >= 231
  }
}
