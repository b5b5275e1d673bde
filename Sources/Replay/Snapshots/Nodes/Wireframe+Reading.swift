import Recordings

extension Wireframe {
  private enum Field: String, CaseIterable {
    case id, type, inputType, x, y, width, height, text, label, value, url, options, checked, disabled, max
    case base64, style, childWireframes
  }
  private static let names = FieldNames(Field.self)

  /// `children` becomes the place of the child wireframes.
  init(_ reader: inout JSONReader, children: inout Range<Int>?) throws(JSONProblem) {
    var frame = Wireframe()
    var place: Range<Int>?
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: frame.id = try reader.nodeID()
      case .type: frame.type = try reader.string() ?? "div"
      case .inputType: frame.inputType = try reader.string()
      case .x: frame.x = try reader.number() ?? 0
      case .y: frame.y = try reader.number() ?? 0
      case .width: frame.width = try reader.number()
      case .height: frame.height = try reader.number() ?? 0
      case .text: frame.text = try reader.string()
      case .label: frame.label = try reader.string()
      case .value: frame.value = try reader.string()
      case .url: frame.url = try reader.string()
      case .options: frame.options = try reader.array { reader throws(JSONProblem) in try reader.string() }
      case .checked: frame.isChecked = try reader.bool() ?? false
      case .disabled: frame.isDisabled = try reader.bool() ?? false
      case .max: frame.maximum = try reader.number()
      case .base64: frame.hasPicture = try reader.place() != nil
      case .style: frame.style = try WireframeStyle(&reader)
      case .childWireframes: place = try reader.place()
      }
    }
    self = frame
    children = place
  }
}
