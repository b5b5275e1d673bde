import CNcurses

/// What the terminal is described as (terminfo), as far as painting asks. Names are terminfo's own; what the
/// terminal lacks is empty or nil.
struct TerminalDescription {
  // Moving.
  var cup = Parameterized("\u{1B}[%i%p1%d;%p2%dH")
  var hpa: Parameterized?
  // Erasing.
  var clear = "\u{1B}[H\u{1B}[2J"
  var el = ""
  var ech: Parameterized?
  // Scrolling.
  var csr: Parameterized?
  var (ind, ri) = ("", "")
  var (indn, rin): (Parameterized?, Parameterized?)
  // Styles.
  var sgr0 = ""
  var (bold, dim, smul, rev, sitm) = ("", "", "", "", "")
  var (setaf, setab): (Parameterized?, Parameterized?)
  var op = ""
  var colors = 0
  /// Attributes that cannot be had together with colours, bit by bit.
  var ncv = 0
  // The cursor.
  var (civis, cnorm) = ("", "")
  /// It goes to the next row behind the last column, and `xenl`: only when something more is written.
  var (am, xenl) = (true, true)
  /// It may be moved in whatever style.
  var msgr = true

  /// Of a terminal that does nothing but place its cursor.
  init() {}

  /// Of the terminal that ncurses has opened.
  init(usesColor: Bool) {
    let text = NcursesScreen.capability
    func parameterized(_ name: String) -> Parameterized? {
      let capability = text(name)
      return capability.isEmpty ? nil : Parameterized(capability)
    }
    cup = Parameterized(text("cup"))
    hpa = parameterized("hpa")
    (clear, el, ech) = (text("clear"), text("el"), parameterized("ech"))
    (csr, ind, ri) = (parameterized("csr"), text("ind"), text("ri"))
    (indn, rin) = (parameterized("indn"), parameterized("rin"))
    sgr0 = Self.withoutCharacterSets(text("sgr0"))
    if !sgr0.isEmpty {
      (bold, dim, smul, rev, sitm) = (text("bold"), text("dim"), text("smul"), text("rev"), text("sitm"))
      if rev.isEmpty { rev = text("smso") }
    }
    (setaf, setab, op) = (parameterized("setaf"), parameterized("setab"), text("op"))
    if usesColor, setaf != nil, setab != nil, !op.isEmpty, !sgr0.isEmpty {
      colors = Self.usableColors(of: Int(tigetnum("colors")))
    }
    ncv = max(0, Int(tigetnum("ncv")))
    (civis, cnorm) = (text("civis"), text("cnorm"))
    (am, xenl, msgr) = (tigetflag("am") > 0, tigetflag("xenl") > 0, tigetflag("msgr") > 0)
  }

  private static func usableColors(of count: Int) -> Int {
    switch count {
    case 257...: 8  // direct colour: numbers above 7 are no palette there
    case 256: 256
    case 16...: 16
    case 8...: 8
    default: 0  // Int
    }
  }

  /// Painting never leaves the first character set, so nothing has to go back to it.
  private static func withoutCharacterSets(_ sequence: String) -> String {
    var rest = sequence
    for change in ["\u{1B}(B", "\u{0F}"] {
      if let place = rest.firstRange(of: change) { rest.removeSubrange(place) }
    }
    return rest
  }
}
