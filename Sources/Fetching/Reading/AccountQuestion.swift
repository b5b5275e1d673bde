import Recordings

/// Whose key it is; there is one.
struct AccountQuestion: Hashable, Sendable {}
