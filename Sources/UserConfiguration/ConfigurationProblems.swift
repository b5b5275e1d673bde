/// All that is wrong in a configuration; there is at least one.
package struct ConfigurationProblems: Error, Hashable, Sendable {
  package var all: [ConfigurationProblem]

  package init(_ all: [ConfigurationProblem]) { self.all = all }
}
