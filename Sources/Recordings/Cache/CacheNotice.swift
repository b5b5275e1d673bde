/// What the local cache reports.
package enum CacheNotice: Hashable, Sendable {
  /// It could not be used and is kept under another name; a new one begins.
  case quarantined(QuarantinedFile)
  /// This run goes on without it.
  case failed(CacheFailure)
}
