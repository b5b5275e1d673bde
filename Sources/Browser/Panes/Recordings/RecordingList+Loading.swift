import Foundation
import Recordings

/// Which pages are asked for, and what the list knows of those on their way.
extension RecordingList {
  mutating func firstPageAsked(
    _ listing: RecordingListing, as request: RequestID, notApplied: Set<QueryPart>
  ) {
    load = .loading(request)
    pageLoad = .idle
    cameSorted = listing.sort
    self.listing = listing
    self.notApplied = notApplied
  }

  /// How the next page is asked for as the cursor stands, `atEnd` at the very end; nil far from it.
  func readsAhead(_ atEnd: Priority, height: Int) -> Priority? {
    let left = rows.count - cursor.index
    guard next != nil, left <= max(20, 2 * height) else { return nil }
    return left <= 1 ? atEnd : .prefetch
  }

  /// How to read on after a page. Where all of it was left out the next one follows, but only so often:
  /// whoever is looking at nothing asks for more with a key.
  mutating func readsOn(afterRows count: Int) -> Priority? {
    pagesWithoutRows = count > 0 ? 0 : pagesWithoutRows + 1
    // At the end of the list the user still waits for the pages behind the repeated ones.
    if paging.isRecovering { return .user }
    let isFiltered = hidesViewed || arrangement.matcher != nil
    return !isFiltered || pagesWithoutRows < 3 ? .prefetch : nil
  }

  /// What the next page is asked with; nil where there is none, or none may be asked for now.
  func listingOfNextPage(_ priority: Priority, isHeldBack: Bool) -> RecordingListing? {
    guard let listing, isReloadingAll || next != nil, !load.isLoading, !pageLoad.isLoading,
      pageLoad.failure == nil || (priority == .user && isHeldBack)
    else { return nil }
    return priority == .background ? listing.inLargePages : listing
  }

  mutating func loadNextPage(
    of project: ProjectID, _ listing: RecordingListing, as request: RequestID, _ priority: Priority
  ) -> Effect {
    if priority == .user { pagesWithoutRows = 0 }
    pageLoad = .loading(request)
    let page = (fullReload?.pages ?? paging).token
    return .load(.recordings(request, project, listing, page, priority))
  }

  /// Reading ahead reached the part of the quota that is kept for the user. The user can still ask for the
  /// page.
  func isPageHeldBack(by quota: QuotaReport?, at now: Date) -> Bool {
    guard case .throttled? = pageLoad.failure, let quota = quota?.list else { return false }
    return !quota.isThrottled(at: now)
  }

  /// The page that was asked for arrived.
  mutating func pageArrived(_ page: RecordingPage, at now: Date, hidingViewed: Bool) {
    pageArrived(page, hidingViewed: hidingViewed)
    pageLoad = .loaded(at: now)
  }

  /// Whether the pages are asked for from the first one again.
  mutating func restarts(after failure: FetchFailure) -> Bool {
    isReloadingAll ? fullReload?.restarts(after: failure) == true : paging.restarts(after: failure)
  }
}
