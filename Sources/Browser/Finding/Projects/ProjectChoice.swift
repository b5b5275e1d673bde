package import Recordings
import Wording

/// A project to choose.
package struct ProjectChoice: Hashable, Sendable, Identifiable {
  package let project: Project
  /// The one that is shown now.
  package let isCurrent: Bool
  /// False where only its number was typed.
  package let isListed: Bool

  package var id: ProjectID { project.id }

  package var title: String {
    isListed ? project.title : "project \(project.id), which the key does not list"
  }

  /// All that are listed and have every word in name, organisation or number; a number that is typed in full
  /// and is not listed can be tried.
  static func all(of listed: [Project], current: ProjectID?, matching typed: String) -> [ProjectChoice] {
    let words = typed.withoutCaseAndAccents.split(whereSeparator: \.isWhitespace).map { word in
      String(word.drop { $0 == "#" })
    }
    var choices = listed.filter { $0.matches(words) }.map {
      ProjectChoice(project: $0, isCurrent: $0.id == current, isListed: true)
    }
    // Who types the number or the whole name means that one.
    let exact = choices.firstIndex { $0.project.isCalled(typed) }
    if let exact { choices.insert(choices.remove(at: exact), at: 0) }
    if let number = ProjectID(typed: typed), !listed.contains(where: { $0.id == number }) {
      choices.append(
        ProjectChoice(project: Project(id: number), isCurrent: number == current, isListed: false))
    }
    return choices
  }
}

extension Project {
  /// Its name, or its number.
  package var title: String { name?.ifVisible ?? "#\(id)" }

  fileprivate func matches(_ words: [String]) -> Bool {
    let texts = [name ?? "", organization ?? "", id.description].map(\.withoutCaseAndAccents)
    return words.allSatisfy { word in texts.contains { $0.contains(word) } }
  }

  func isCalled(_ typed: String) -> Bool {
    let words = typed.trimmed.withoutCaseAndAccents
    return !words.isEmpty
      && (ProjectID(typed: typed) == id || name?.trimmed.withoutCaseAndAccents == words)
  }
}

extension ProjectID {
  /// `48213` or `#48213`; nil for what no project has.
  init?(typed: String) {
    let digits = typed.trimmed.drop { $0 == "#" }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      number >= 1
    else { return nil }
    self.init(number)
  }
}
