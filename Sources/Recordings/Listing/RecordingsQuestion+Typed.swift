import Foundation

extension RecordingsQuestion {
  /// The question that a line asks which somebody typed. Where it names no dates those of the source stay:
  /// left to itself the server looks at three days only.
  package func asking(_ typed: FilterLine, in zone: Zone) -> RecordingsQuestion {
    let own = ownLine(in: zone)
    var line = typed
    line.stored = own.stored
    if isAskedByQuery,
      !line.words.contains(where: { $0.name == DateWord.from.rawValue || $0.namesRecordings })
    {
      line.words += own.words.filter { word in word.isDate && !line.words.contains { $0.name == word.name } }
    }
    return RecordingsQuestion(source, filter: line)
  }

  /// The first word of a line that neither the server is asked about the source nor a row tells.
  package func unanswerableWord(of line: FilterLine) -> FilterWord? {
    isAskedByQuery ? nil : line.words.first { !$0.isToldByRows && !$0.isOrder }
  }
}
