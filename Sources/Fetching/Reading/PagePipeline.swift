import PostHogAPI
import Recordings

/// What goes on while a list is loaded page after page.
struct PagePipeline: Sendable {
  /// The page that the list asked for last.
  var asked: PageQuestion?
  /// The one behind it, which nobody asked for yet.
  var ahead: PageOnItsWay?
  /// Where the one behind that begins, if it is known already.
  var behindAhead: PageToken?
}

/// Each page says where the next one begins: while the rows of one are read and shown, the next one is on its
/// way. It is one page ahead of the list and no more. So at most one call was needless when the list stops.
extension FetchActor {
  func pageOfAll(_ question: PageQuestion) async throws(FetchFailure) -> RecordingPage {
    let onItsWay = takePrefetched(question) ?? begin(question)
    let page = await withTaskCancellationHandler {
      await onItsWay.page.value
    } onCancel: {
      onItsWay.page.cancel()
    }
    let answer = try page.get()
    cache?.saveLater(answer, of: question)
    return answer
  }

  private func takePrefetched(_ question: PageQuestion) -> PageOnItsWay? {
    let (ahead, next) = (pipeline.ahead, pipeline.behindAhead)
    pipeline = PagePipeline(asked: question)
    guard let ahead else { return nil }
    // Of a list that was held for a while, a page may be as old as that.
    guard ahead.question == question, clock.uptime() - ahead.began < .seconds(60) else {
      ahead.page.cancel()
      return nil
    }
    if let next { goOn(behind: question, at: next) }
    return ahead
  }

  private func begin(_ question: PageQuestion) -> PageOnItsWay {
    cache?.spool.beginLoad()
    let sendSignal = SendSignal()
    let steps = PageProgress(
      sent: { sendSignal.end() },
      beginsNext: { next in
        await self.goOn(behind: question, at: next)
        // Reading the rows takes a processor for a while, and the request might wait for it.
        await self.departureAhead?.wait()
      })
    let page = Task { () -> Result<RecordingPage, FetchFailure> in
      defer {
        sendSignal.end()
        cache?.spool.endLoad()
      }
      do throws(FetchFailure) {
        return .success(try await fetch(question, CallPriority(.background), steps))
      } catch {
        return .failure(error)
      }
    }
    return PageOnItsWay(question: question, began: clock.uptime(), page: page, sendSignal: sendSignal)
  }

  /// Nil where the page ahead may have to wait for others, or there is none.
  private var departureAhead: SendSignal? {
    get async { await slots.hasRoom ? pipeline.ahead?.sendSignal : nil }
  }

  private func goOn(behind question: PageQuestion, at next: PageToken) {
    if pipeline.asked == question, pipeline.ahead == nil {
      var following = question
      following.mark = next
      pipeline.ahead = begin(following)
    } else if pipeline.ahead?.question == question {
      pipeline.behindAhead = next
    }
  }
}
