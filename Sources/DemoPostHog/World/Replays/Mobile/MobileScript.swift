/// Writes what happens in a recording of the app.
struct MobileScript {
  let row: DemoRecording

  init(_ row: DemoRecording) { self.row = row }

  var steps: [ReplayStep] {
    let screens = self.screens
    return screens.indices.flatMap { index in
      [.mobile(.screen(screens[index])), .read(0.6)] + visit(index, of: screens)
    } + [.read(0.5)]
  }

  private var screens: [AppScreen] {
    Array(AppScreen.allCases.prefix(1 + min(4, Int(row.clicks) / 3 + (row.errors > 0 ? 1 : 0))))
  }

  private func visit(_ index: Int, of screens: [AppScreen]) -> [ReplayStep] {
    func share(_ total: Int32) -> Int {
      Int(total) * (index + 1) / screens.count - Int(total) * index / screens.count
    }
    let isLast = index == screens.count - 1
    var steps =
      lines(.log, Visits.logTexts, share(row.logs)) + lines(.warn, Visits.warningTexts, share(row.warnings))
    if index == 0 { steps.append(.idle(1)) }
    if share(row.keypresses) > 0, screens[index] == .payment {
      steps += [.mobile(.type(count: min(24, Int(row.keypresses)))), .read(0.5)]
    }
    for tap in 0..<share(row.clicks) {
      let isButton = [.product, .cart, .payment].contains(screens[index])
      steps += [.mobile(.tap(isButton ? AppScreen.button : 50 + tap % 3 * 3)), .read(0.7)]
    }
    if isLast, row.errors > 0 { steps += failure }
    return steps
  }

  private func lines(_ level: ConsoleLevel, _ texts: [String], _ count: Int) -> [ReplayStep] {
    (0..<count).map { .console(level, texts[$0 % texts.count]) }
  }

  private var failure: [ReplayStep] {
    let request = ReplayRequest(method: "POST", path: "/api/payments", status: 502, duration: 900)
    let line = ReplayStep.console(.error, Visits(row: row).backgroundMessage)
    return [.request(request)] + Array(repeating: line, count: Int(row.errors))
      + [.mobile(.alert("Payment failed. Please try again.")), .read(1)]
  }
}
