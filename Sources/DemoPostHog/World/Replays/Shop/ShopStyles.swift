/// The style sheets of the shop, in the one-line form in which recorders keep them.
enum ShopStyles {
  static let base = [
    "*, ::before, ::after { box-sizing: border-box; }",
    "html { font-family: Georgia, \"Liberation Serif\", serif; font-size: 16px; line-height: 1.5;"
      + " color: rgb(35, 31, 32); background: rgb(251, 248, 241); }",
    "body { margin: 0px; min-height: 100vh; display: flex; flex-direction: column; }",
    "h1 { font-size: 34px; line-height: 1.2; margin: 24px 0px 16px; font-weight: 600; }",
    "h2 { font-size: 20px; line-height: 1.3; margin: 0px 0px 8px; } p { margin: 0px 0px 12px; }",
    "h3 { font-size: 17px; margin: 8px 0px 4px; } ul, ol { margin: 0px 0px 12px; padding-left: 20px; }",
    "a { color: rgb(20, 83, 136); } img { max-width: 100%; display: block; }",
    "button, input, select, textarea { font: inherit; color: inherit; }",
    "table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 10px 12px;"
      + " border-bottom: 1px solid rgb(226, 219, 203); }",
    "fieldset { border: 0px; margin: 0px; padding: 0px; } legend { font-weight: 600; padding: 0px; }",
  ].joined(separator: " ")

  static let shop = (frame + lists + forms + notes + narrow).joined(separator: " ")

  private static let frame = [
    ".container { width: 100%; max-width: 1160px; margin: 0px auto; padding: 0px 20px; }",
    "main.container { flex: 1 1 auto; padding-bottom: 56px; }",
    ".skip { position: absolute; left: -9999px; } .skip:focus { left: 8px; top: 8px; }",
    ".top { background: rgb(27, 54, 60); color: rgb(255, 255, 255); position: sticky; top: 0px; z-index: 5; }",
    ".bar { display: flex; align-items: center; gap: 28px; height: 72px; }",
    ".logo { color: rgb(255, 255, 255); text-decoration: none; font-size: 20px; white-space: nowrap; }",
    ".logo b { margin-right: 6px; color: rgb(244, 185, 66); }",
    ".nav { display: flex; gap: 22px; flex: 1 1 auto; } .nav a { color: inherit; text-decoration: none; }",
    ".nav a:hover { text-decoration: underline; } .search { display: flex; gap: 6px; }",
    ".search .field { width: 190px; background: rgb(255, 255, 255); color: rgb(35, 31, 32); }",
    ".icon { border: 0px; background: transparent; color: inherit; padding: 6px; cursor: pointer; }",
    ".cart { color: inherit; text-decoration: none; white-space: nowrap; }",
    ".badge { display: inline-block; min-width: 22px; padding: 0px 6px; border-radius: 11px;"
      + " text-align: center; background: rgb(244, 185, 66); color: rgb(27, 54, 60); font-size: 14px; }",
    ".foot { background: rgb(240, 234, 220); padding: 32px 0px 16px; }",
    ".foot-columns { display: grid; grid-template-columns: 1fr 1fr 1.4fr; gap: 32px; }",
    ".foot ul { list-style: none; padding: 0px; } .small { font-size: 13px; color: rgb(110, 102, 92); }",
    ".newsletter { display: flex; flex-wrap: wrap; gap: 8px; align-content: flex-start; }",
    ".newsletter label { flex: 1 0 100%; font-weight: 600; }",
    ".crumbs { display: flex; gap: 8px; list-style: none; padding: 16px 0px 0px; margin: 0px; font-size: 14px; }",
    ".crumbs li + li::before { content: \"/\"; margin-right: 8px; color: rgb(150, 140, 125); }",
  ]
  private static let lists = [
    ".hero { background: rgb(27, 54, 60); color: rgb(255, 255, 255); padding: 40px 44px; border-radius: 8px;"
      + " margin-top: 24px; } .hero a { color: rgb(244, 185, 66); } .hero h1 { margin-top: 0px; }",
    ".split { display: flex; gap: 40px; align-items: flex-start; } .split > .wide { flex: 1 1 auto; }",
    ".split > .narrow { flex: 0 0 260px; } .products { display: grid; gap: 24px;"
      + " grid-template-columns: repeat(3, minmax(0px, 1fr)); padding: 0px; list-style: none; }",
    ".card { background: rgb(255, 255, 255); border: 1px solid rgb(226, 219, 203); border-radius: 6px;"
      + " padding: 14px; display: flex; flex-direction: column; height: 100%; }",
    ".card .picture { height: 130px; } .card .row { display: flex; justify-content: space-between;"
      + " align-items: center; margin-top: auto; }",
    ".picture { background: rgb(221, 230, 222); border-radius: 4px; height: 320px; display: flex;"
      + " align-items: center; justify-content: center; color: rgb(80, 100, 90); font-size: 14px; }",
    ".price { font-size: 18px; font-weight: 600; } .old { text-decoration: line-through; }",
    ".filters label { display: block; padding: 3px 0px; } .tags { display: flex; flex-wrap: wrap; gap: 8px; }",
    ".tag { border: 1px solid rgb(120, 140, 140); border-radius: 14px; background: transparent;"
      + " padding: 2px 12px; cursor: pointer; } .tag.on { background: rgb(27, 54, 60); color: white; }",
    ".seen { margin-top: 32px; border-top: 1px solid rgb(226, 219, 203); padding-top: 16px; }",
    ".totals td:last-child, .number { text-align: right; } .tiles { display: flex; gap: 20px; }",
    ".tile { flex: 1 1 0px; background: white; border: 1px solid rgb(226, 219, 203); padding: 16px 20px; }",
    ".tile strong { display: block; font-size: 28px; } .more { border-bottom: 1px solid rgb(226, 219, 203); }",
    ".more button { width: 100%; text-align: left; background: transparent; border: 0px; padding: 12px 0px;"
      + " font-weight: 600; cursor: pointer; } .more[data-open=\"no\"] p { display: none; }",
    ".article { max-width: 680px; } .article p { font-size: 17px; }",
  ]
  private static let forms = [
    ".form { max-width: 560px; background: white; border: 1px solid rgb(226, 219, 203); padding: 24px 28px;"
      + " border-radius: 6px; } .line { margin-bottom: 14px; } .line label { display: block; font-weight: 600; }",
    ".field { border: 1px solid rgb(150, 140, 125); border-radius: 4px; padding: 7px 10px; height: 40px; }",
    ".line .field { width: 100%; } textarea.field { height: 110px; } .pair { display: flex; gap: 14px; }",
    ".pair .line { flex: 1 1 0px; } .hint { font-size: 14px; color: rgb(110, 102, 92); }",
    ".button { display: inline-block; border: 0px; border-radius: 4px; background: rgb(178, 58, 46);"
      + " color: white; padding: 9px 20px; font-weight: 600; cursor: pointer; text-decoration: none; }",
    ".button.quiet { background: rgb(27, 54, 60); } .button.small { padding: 4px 12px; font-size: 14px; }",
    ".button[disabled] { opacity: 0.5; } .busy { opacity: 0.6; }",
    ".steps { display: flex; gap: 24px; list-style: none; padding: 0px; counter-reset: step; }",
    ".steps li { counter-increment: step; color: rgb(110, 102, 92); } .steps .now { font-weight: 600;"
      + " color: rgb(35, 31, 32); } .steps li::before { content: counter(step) \". \"; }",
  ]
  private static let notes = [
    ".alert { border-left: 4px solid rgb(178, 58, 46); background: rgb(253, 232, 228); padding: 12px 16px;"
      + " margin: 12px 0px; } .error { color: rgb(178, 58, 46); font-size: 14px; }",
    ".invalid { border-color: rgb(178, 58, 46); } .done { border-left: 4px solid rgb(46, 125, 80);"
      + " background: rgb(228, 243, 233); padding: 12px 16px; margin: 12px 0px; }",
    ".toasts { position: fixed; right: 24px; bottom: 24px; width: 300px; }",
    ".toast { background: rgb(27, 54, 60); color: white; border-radius: 4px; padding: 10px 16px; }",
    ".spinner { display: flex; gap: 10px; align-items: center; color: rgb(110, 102, 92); padding: 24px 0px; }",
  ]
  private static let narrow = [
    "@media (max-width: 720px) { .nav { display: none; } .search { display: none; }"
      + " .products { grid-template-columns: minmax(0px, 1fr); } .split { flex-direction: column; }"
      + " .split > .narrow { flex-basis: auto; } .foot-columns { grid-template-columns: 1fr; }"
      + " .tiles, .pair { flex-direction: column; gap: 8px; } h1 { font-size: 26px; } }",
    "@media print { .top, .foot, .toasts { display: none; } }",
  ]
}
