import Foundation
import Recordings

/// One value of a table: a person reads it in one way, a program in another.
enum OutputCell: Hashable {
  /// Not said by the server.
  case unknown
  case text(String)
  /// `short` for persons; what it stands for, for programs.
  case label(short: String, whole: String)
  case number(Int)
  case decimal(Double)
  case seconds(Int)
  /// 0 to 1.
  case share(Double)
  case moment(Date)
  case flag(Bool)
}

extension OutputCell {
  /// For programs: nothing is shortened, and instants are of UTC.
  var raw: String {
    switch self {
    case .unknown: ""
    case .text(let text), .label(_, let text): text
    case .number(let number), .seconds(let number): String(number)
    case .decimal(let number): String(number)
    case .share(let share): String((share * 1000).rounded() / 1000)
    case .moment(let date): date.inUniversalTime
    case .flag(let isSet): String(isSet)
    }
  }

  /// For persons, in at most so many columns if that can be.
  func shown(width: Int, at clock: OutputClock) -> String {
    switch self {
    case .unknown: ""
    case .text(let text), .label(let text, _): text
    case .number(let number): width < 8 ? Amounts.short(number) : number == 0 ? "." : String(number)
    case .decimal(let number): number == 0 ? "." : Amounts.tenths(number)
    case .seconds(let seconds): Amounts.length(seconds)
    case .share(let share): share == 0 ? "." : Amounts.percent(share)
    case .moment(let date) where width >= 19: CivilTime(date, in: clock.zone).full
    case .moment(let date):
      Amounts.moment(date, today: clock.today, zone: clock.zone, wide: width >= 12)
    case .flag(let isSet): isSet ? "yes" : "."
    }
  }

  /// A text may be cut; a part of a number is another number.
  var isCuttable: Bool {
    switch self {
    case .text, .label: true
    case .unknown, .number, .decimal, .seconds, .share, .moment, .flag: false
    }
  }
}
