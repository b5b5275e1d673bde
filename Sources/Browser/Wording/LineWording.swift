import Recordings
import Wording

extension LineProblem {
  /// What is wrong with a line; of its words also where, as people count.
  var sentence: Sentence {
    switch reason {
    case .unknownCommand(let name, let nearest?): "no command :\(name); \(nearest)?"
    case .unknownCommand(let name, nil): "no command :\(name); \(overlay: .line(.complete)) shows all"
    case .takesNoWords(let name): ":\(name) takes no words"
    case .takesNumber(let name): ":\(name) takes a number"
    case .takesMoment(let name):
      ":\(name) takes a time such as 14:23:45, 14:23:45Z, 1:23 or 83 seconds"
    case .takesPlace(let name): ":\(name) takes a name, an id or an address of the web app"
    case .takesShellLine(let name): ":\(name) takes a command of the shell, such as jq -r .id"
    case .takesOneOf(let name, let words): ":\(name) takes \(words.joined(separator: ", "))"
    case .query(let problem):
      Sentence(problem.sentence) + (problem.word == nil ? "" : " (at \(place.lowerBound + 1))")
    case .columns(let problem): "\(problem.sentence) (at \(place.lowerBound + 1))"
    case .words(let problem): "\(problem.sentence) (at \(place.lowerBound + 1))"
    }
  }
}
