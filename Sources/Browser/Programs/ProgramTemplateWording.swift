extension ProgramTemplate.Problem {
  /// With a full stop.
  package var sentence: String {
    switch self {
    case .empty: "run names no program."
    case .unknown(let name, let nearest?): "there is no {\(name)}: did you mean {\(nearest)}?"
    case .unknown(let name, nil):
      "there is no {\(name)}. There is \(Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")); "
        + "{{ stands for a brace."
    case .programIsData: "the program itself must not be a placeholder."
    case .shellReadsData(let shell):
      "\(shell) would run data as a part of its program. Give it as an argument of its own: "
        + "[\"sh\", \"-c\", \"echo \\\"$1\\\"\", \"sh\", \"{id}\"]."
    case .noText: "run holds a NUL, which no argument can."
    }
  }
}

extension ProgramTemplate.Refusal {
  /// Without a full stop.
  package var sentence: String {
    switch self {
    case .missing(.second): "no moment is known"
    case .missing(.list): "this view is no list"
    case .missing(.project), .missing(.url): "the project's number is not known"
    case .missing(.email): "the person has no e-mail"
    case .missing(.person), .missing(.distinctID): "the person is not known"
    case .missing(.id), .missing(.host): "there is none"
    case .option(let placeholder, let value):
      "{\(placeholder.rawValue)} is \(value.prefix(40)), which the program would take for an option"
    }
  }
}
