import Foundation
import RecordingCache
import Recordings

/// What is kept of what happened in recordings.
extension CacheWriter {
  func save(_ evidence: [RecordingID: KeptEvidence], in project: ProjectID) {
    let scope = scope(project)
    enqueue { (cache) throws(CacheFailure) in try await cache.save(evidence, in: scope) }
  }

  func keptEvidence(
    _ project: ProjectID, _ ids: [RecordingID]
  ) async -> [RecordingID: KeptEvidence] {
    let (scope, at) = (scope(project), now())
    let kept = await read { (cache) throws(CacheFailure) in
      try await cache.evidence(of: ids, in: scope, at: at)
    }
    return kept ?? [:]
  }

  /// What a timeline told. What the event store told stays.
  func save(_ evidence: RecordingEvidence, of id: RecordingID, in project: ProjectID) {
    var evidence = evidence
    evidence.origin = .timeline
    save([id: KeptEvidence(evidence, askedAt: now())], in: project)
  }
}
