import Foundation
import Recordings

/// The requests of a recording as an HTTP archive (HAR 1.2). What the timeline hides is hidden here, too:
/// headers and parameters that let somebody in. Bodies and cookies are left out.
package enum RecordingHAR {
  /// `creator`: name and version of the program that writes it.
  package static func text(of reader: SnapshotReader, creator: (name: String, version: String)) -> String {
    let archive: JSONValue = .object([
      "log": .object([
        "version": "1.2",
        "creator": .object(["name": .string(creator.name), "version": .string(creator.version)]),
        "pages": [], "entries": .array(requests(of: reader).map { entry($0.request, at: $0.time) }),
        "comment": "Bodies and cookies are left out; values that let somebody in are hidden.",
      ])
    ])
    return archive.compact + "\n"
  }

  /// In the order of their starts. One that is told twice comes once, as it is told last.
  static func requests(of reader: SnapshotReader) -> [(request: NetworkRequest, time: Int64)] {
    var decoder = EventDecoder()
    var found: [(request: NetworkRequest, time: Int64)] = []
    var places: [String: Int] = [:]
    for event in reader.index.eventsInTimeOrder() where event.type == .plugin {
      guard case .network(let requests)? = decoder.decode(event, in: reader.bytes) else { continue }
      for request in requests where ["navigation", "resource", ""].contains(request.entryType) {
        let time = request.time ?? event.time
        let key = "\(time) \(request.method ?? "") \(request.name)"
        if let place = places[key] {
          if !request.isInitial { found[place] = (request, time) }
        } else {
          places[key] = found.count
          found.append((request, time))
        }
      }
    }
    return found.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }

  private static func entry(_ request: NetworkRequest, at time: Int64) -> JSONValue {
    let duration = max(0, (request.duration ?? 0).isFinite ? request.duration ?? 0 : 0)
    let date = ISODate.text(Date(timeIntervalSince1970: Double(time) / 1000), in: .gmt)
    return .object([
      "startedDateTime": .string(date.replacingOccurrences(of: "+00:00", with: "Z")),
      "time": .number(duration), "request": self.request(request), "response": response(request),
      "cache": .object([JSONMember]()),
      "timings": .object(["send": 0, "wait": .number(duration), "receive": 0]),
      "_resourceType": .string(request.initiatorType),
    ])
  }

  private static func request(_ request: NetworkRequest) -> JSONValue {
    let address = SecretParameters.removed(from: request.name)
    return .object([
      "method": .string((request.method ?? "GET").uppercased()), "url": .string(address),
      "httpVersion": "unknown", "cookies": [], "headers": headers(request.requestHeaders),
      "queryString": .array(parameters(of: address)), "headersSize": -1, "bodySize": -1,
    ])
  }

  private static func response(_ request: NetworkRequest) -> JSONValue {
    let size = request.transferSize.map { max(0, $0) } ?? -1
    let type = members(of: request.responseHeaders).first { $0.name.lowercased() == "content-type" }
    return .object([
      "status": .integer(request.status ?? 0), "statusText": "", "httpVersion": "unknown", "cookies": [],
      "headers": headers(request.responseHeaders),
      "content": .object(["size": .integer(max(0, size)), "mimeType": .string(type?.value ?? "")]),
      "redirectURL": "", "headersSize": -1, "bodySize": .integer(size),
    ])
  }

  private static func headers(_ json: JSONText?) -> JSONValue {
    .array(
      members(of: json).map { name, value in
        let shown = SecretNames.hides(name) ? SecretNames.shownInstead : value
        return .object(["name": .string(name), "value": .string(shown)])
      })
  }

  private static func members(of json: JSONText?) -> [(name: String, value: String)] {
    guard let members = try? json?.members() else { return [] }
    return members.map { name, value in (name, SnapshotText(value).text(upTo: 4_096)) }
  }

  private static func parameters(of address: String) -> [JSONValue] {
    guard let start = address.firstIndex(of: "?") else { return [] }
    let query = address[address.index(after: start)...].prefix { $0 != "#" }
    return query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return .object([
        "name": .string(parts[0]), "value": .string(parts.count > 1 ? parts[1] : ""),
      ])
    }
  }
}
