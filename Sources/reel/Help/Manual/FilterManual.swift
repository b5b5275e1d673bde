/// `reel-filter(7)`: the filter words.
enum FilterManual {
  static func text() -> String {
    var page = ManualText("reel-filter", section: 7, about: "filter words of reel")
    page.section("DESCRIPTION")
    page.paragraph(
      """
      A filter line says which recordings are wanted. All of its words have to hold. \
      A plain word is searched for. An exclamation mark in front of a word turns it round. \
      A text with blanks or commas stands in quotes, and the shell needs quotes of its own around those.
      """)
    page.section("WORDS")
    page.list(FilterWordTable.rows.map(item))
    page.section("VALUES")
    page.list([
      ("Ar NUMBER", "A number. The comparisons are >, >=, <, <= and =; a range is written errors:2..5."),
      ("Ar TIME", "A time such as 30s, 5m or 1h30m, with the same comparisons."),
      ("Ar TEXT", "A text; one of several, with commas between them, is enough."),
      (
        "Ar DATE",
        "A span such as -7d (also h, w, m, q and y), today, yesterday, a day such as 2026-11-20, or a time of ISO 8601."
      ),
      ("Ar PROPERTY", "The name of a property. A colon compares the whole value, * is any, ~ looks inside."),
    ])
    page.section("EXAMPLES")
    page.literal([
      "reel recordings 'errors>0' 'dur>30s' from:-7d order:-errors",
      "reel recordings 'url:\"/check out\"' '!person.email~@example.com'",
      "reel recordings 'event:checkout(plan:pro)' country:DE",
    ])
    page.section("SEE ALSO")
    page.raw(".Xr reel 1 ,")
    page.raw(".Xr reel-config 5")
    return page.text
  }

  /// Values that do not fit on a line stand in the text.
  private static func item(_ row: FilterWordRow) -> (head: String, text: String) {
    guard row.form.count > 50 else { return ("Ic " + ManualText.argument(row.form), row.sentence + ".") }
    return (
      "Ic " + ManualText.argument(row.lead + "VALUE"),
      "\(row.sentence). Values: \(row.values.joined(separator: ", "))."
    )
  }
}
