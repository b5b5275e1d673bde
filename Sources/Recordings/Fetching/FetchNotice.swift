/// What the source tells without being asked.
package enum FetchNotice: Hashable, Sendable {
  case quota(QuotaReport)
  case retrying(RetryNotice)
  case journal(JournalNotice)
  case cache(CacheNotice)
}
