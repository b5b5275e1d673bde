import Foundation
import PostHogAPI
import Recordings
import Terminal

/// All that was looked at, as text or as one object.
struct DoctorReport: Hashable, Sendable {
  struct Section: Hashable, Sendable {
    var title: String
    var checks: [DoctorCheck]
  }

  var sections: [Section] = []

  var problems: Int { sections.flatMap(\.checks).count { $0.state == .problem } }
  private var notes: Int { sections.flatMap(\.checks).count { $0.state == .note } }

  var status: ExitStatus { problems == 0 ? .done : .failed }

  /// For persons.
  var text: String {
    let lines = sections.flatMap { section in [section.title] + section.checks.flatMap(Self.lines) + [""] }
    return (lines + [Self.count(problems, notes)]).map { Self.clean($0) + "\n" }.joined()
  }

  private static func lines(_ check: DoctorCheck) -> [String] {
    let sign =
      switch check.state {
      case .ok: "ok      "
      case .note: "note    "
      case .problem: "problem "
      }
    return ["  \(sign) \(check.text)"] + (check.advice.map { ["           \($0)"] } ?? [])
  }

  private static func count(_ problems: Int, _ notes: Int) -> String {
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    if problems + notes == 0 { return "All is well." }
    return
      "\(counted(problems, "problem")), \(counted(notes, "note")). docs/troubleshooting.md says more of each."
  }

  /// For programs: one object in one line.
  func json(version: String) -> String {
    let object = JSONReport(
      version: version, problems: problems,
      checks: sections.flatMap { section in
        section.checks.map {
          JSONReport.Check(
            section: section.title, id: $0.id, state: $0.state.rawValue, text: Self.clean($0.text),
            advice: $0.advice.map(Self.clean))
        }
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(object)) ?? Data("{}".utf8)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct JSONReport: Encodable {
    struct Check: Encodable {
      var section, id, state, text: String
      var advice: String?
    }

    var version: String
    var problems: Int
    var checks: [Check]
  }

  /// Variables and servers may hold anything.
  private static func clean(_ text: String) -> String {
    MaskedKeys.removed(from: text).withoutKeys.sanitised
  }
}
