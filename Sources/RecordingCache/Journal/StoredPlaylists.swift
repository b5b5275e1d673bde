import Foundation
import Recordings

/// What a creation or a change says, as the JSON in an entry's `body`. Members that are not set are absent.
extension NewPlaylist {
  var stored: JSONValue {
    .object(setMembers: [
      ("name", name.map(JSONValue.string)),
      ("derivedName", derivedName.map(JSONValue.string)),
      ("description", description.map(JSONValue.string)),
      ("pinned", pinned.map(JSONValue.bool)),
      ("type", .string(type.rawValue)),
      ("filters", filters.map(\.stored)),
      ("folder", folder.map(JSONValue.string)),
    ])
  }

  init(stored value: JSONValue) throws {
    guard let type = value["type"]?.text.flatMap(PlaylistType.init) else { throw UnreadableColumns() }
    self.init(
      name: value["name"]?.text, type: type, derivedName: value["derivedName"]?.text,
      description: value["description"]?.text, pinned: value["pinned"]?.truth,
      filters: try value["filters"].map(JSONText.init(stored:)), folder: value["folder"]?.text)
  }
}

extension PlaylistEdit {
  var stored: JSONValue {
    .object(setMembers: [
      ("title", .string(title)),
      ("before", before.stored),
      ("after", after.stored),
      ("filters", filters.map(\.stored)),
      ("onlyIfEmpty", onlyIfEmpty ? .bool(true) : nil),
    ])
  }

  init(stored value: JSONValue) throws {
    guard let title = value["title"]?.text, let before = value["before"],
      let after = value["after"]
    else { throw UnreadableColumns() }
    self.init(
      title: title, before: try PlaylistChange(stored: before), after: try PlaylistChange(stored: after),
      filters: try value["filters"].map(JSONText.init(stored:)),
      onlyIfEmpty: value["onlyIfEmpty"]?.truth ?? false)
  }
}

extension PlaylistChange {
  fileprivate var stored: JSONValue {
    .object(setMembers: [
      ("name", name.map(JSONValue.string)),
      ("derivedName", derivedName.map(JSONValue.string)),
      ("description", description.map(JSONValue.string)),
      ("pinned", pinned.map(JSONValue.bool)),
      ("deleted", deleted.map(JSONValue.bool)),
      ("filters", filters.map(\.stored)),
    ])
  }

  fileprivate init(stored value: JSONValue) throws {
    self.init(
      name: value["name"]?.text, derivedName: value["derivedName"]?.text,
      description: value["description"]?.text, pinned: value["pinned"]?.truth,
      deleted: value["deleted"]?.truth,
      filters: try value["filters"].map(JSONText.init(stored:)))
  }
}

extension JSONText {
  /// Byte for byte: as a string, or in base 64 where the bytes are no UTF-8.
  fileprivate var stored: JSONValue {
    if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
    return .object(["base64": .string(Data(bytes).base64EncodedString())])
  }

  fileprivate init(stored value: JSONValue) throws {
    if let text = value.text {
      self.init(text)
    } else if let bytes = value["base64"]?.text.flatMap({ Data(base64Encoded: $0) }) {
      self.init(Array(bytes))
    } else {
      throw UnreadableColumns()
    }
  }
}

extension JSONValue {
  fileprivate static func object(setMembers members: [(name: String, value: JSONValue?)]) -> JSONValue {
    .object(members.compactMap { member in member.value.map { JSONMember(name: member.name, value: $0) } })
  }

  fileprivate var truth: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }
}
