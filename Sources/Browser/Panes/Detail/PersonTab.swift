import Recordings
import Terminal
import Wording

/// All properties of the person, the customer's own before PostHog's (`$…`), each by name.
struct PersonTab {
  let person: RecordingPerson
  let width: Int

  var lines: [DetailLine] {
    var lines = [DetailLine(person.knownName ?? "nobody known", .strong)]
    let field = FieldLines(nameWidth: 14, width: width)
    if let uuid = person.uuid, person.isMatched { lines += field("uuid", uuid, .dim) }
    for (index, id) in person.distinctIDs.enumerated() {
      lines += field(index == 0 ? "distinct ids" : "", id, .dim)
    }
    lines.append(DetailLine())
    let properties = sorted
    if properties.isEmpty { lines.append(DetailLine("no properties", .dim)) }
    return lines + properties.flatMap(line)
  }

  private var sorted: [(name: String, value: JSONText)] {
    let members = (try? person.properties.members()) ?? []
    return members.sorted {
      ($0.name.hasPrefix("$") ? 1 : 0, $0.name) < ($1.name.hasPrefix("$") ? 1 : 0, $1.name)
    }
  }

  private func line(_ property: (name: String, value: JSONText)) -> [DetailLine] {
    let value = try? property.value.value()
    let text = value?.text ?? property.value.text
    let nameWidth = min(max(14, property.name.columns + 2), max(14, width - 12))
    return FieldLines(nameWidth: nameWidth, width: width)(property.name, text, value == .null ? .dim : .text)
  }
}
