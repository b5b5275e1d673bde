import Recordings

/// What a row says, before it is known of which event.
struct EventValues {
  var uuid: String?
  var session: String?
  var name: String?
  /// As it was written, and in milliseconds since 1970.
  var timestamp: String?
  var time: Int64?
  var window: String?
  var address: String?
  var screen: String?
  var errorType: String?
  var errorMessage: String?
  var element: String?
  var chain: String?
  var observation = RecordingObservation()

  /// Nil where it has no name or no time.
  var event: QueriedEvent? {
    guard let name, let time else { return nil }
    return QueriedEvent(
      uuid: uuid, session: session.map { RecordingID($0) },
      event: AnalyticsEvent(
        name: name, time: time, window: window, page: address ?? screen,
        text: errorText ?? element ?? chain.flatMap { ElementsChain.label($0) }),
      observation: observation == RecordingObservation() ? nil : observation)
  }

  /// `TypeError: x is undefined`; a message that begins with the type says it once.
  private var errorText: String? {
    guard let errorType, let errorMessage else { return errorMessage ?? errorType }
    return errorMessage.hasPrefix(errorType + ":") ? errorMessage : "\(errorType): \(errorMessage)"
  }
}
