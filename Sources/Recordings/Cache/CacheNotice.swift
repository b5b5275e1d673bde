/// What the local cache reports.
package enum CacheNotice: Hashable, Sendable {
  /// It could not be used and is kept under another name; a new one begins.
  case setAside(QuarantinedFile)
  /// This run goes on without it.
  case failed(CacheFailure)
}
