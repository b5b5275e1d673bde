/// For how many rows, with how much known, unknown rows were counted.
struct EvidenceCount: Hashable, Sendable {
  var rows = 0
  var known = 0
}
