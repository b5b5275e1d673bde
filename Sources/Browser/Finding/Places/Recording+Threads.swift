import Recordings

/// The threads that lead from a row to others, as words of a filter line. Empty where the row has none.
extension Recording {
  /// Whose other recordings: by the person's uuid, which covers all distinct ids. A person without a profile
  /// has only one distinct id.
  var wordsForPerson: [FilterWord] { FoundPerson(of: self)?.words ?? [] }

  /// Which others begin at its page, without what differs from visit to visit: query and fragment.
  var wordsForPage: [FilterWord] {
    let page = startURL?.prefix { $0 != "?" && $0 != "#" } ?? ""
    return page.isEmpty ? [] : [FilterWord(.text(.entry, [String(page)]))]
  }
}
