import Recordings

/// What a plugin of the recorder tells.
struct PluginEvent {
  private var name = ""
  private var payload: JSONText?

  private enum Field: String, CaseIterable { case plugin, payload }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var (name, payload): (String, JSONText?) = ("", nil)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .plugin: name = try reader.string() ?? ""
      case .payload: payload = try reader.place().map(data.slice)
      }
    }
    (self.name, self.payload) = (name, payload)
  }

  func content() throws(JSONProblem) -> SnapshotEvent? {
    guard let payload else { return nil }
    switch name {
    case "rrweb/console@1": return .console(try payload.read(ConsoleMessage.init))
    case "rrweb/network@1", "posthog/network@1": return .network(try NetworkRequest.all(in: payload))
    default: return .otherPlugin(name, payload: payload)  // String
    }
  }
}
