import Recordings

/// A segment of a path, made of an id.
enum PathSegment {
  /// Throws `notFound` for an id that would make another path of it: an empty one, `.` and `..`.
  static func of(_ id: String) throws(FetchFailure) -> String {
    guard id.contains(where: { $0 != "." }) else { throw .notFound }
    return PercentEncoding.encoded(id)
  }
}
