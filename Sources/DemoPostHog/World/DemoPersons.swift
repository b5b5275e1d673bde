import Recordings

/// The persons of a project; each follows from the seed and its index alone.
struct DemoPersons: Sendable {
  private static let places = [
    ("Zürich", "CH", "Switzerland", "Europe/Zurich", "EU", "Europe", 47.37, 8.55),
    ("Göteborg", "SE", "Sweden", "Europe/Stockholm", "EU", "Europe", 57.71, 11.97),
    ("Київ", "UA", "Ukraine", "Europe/Kyiv", "EU", "Europe", 50.45, 30.52),
    ("Αθήνα", "GR", "Greece", "Europe/Athens", "EU", "Europe", 37.98, 23.73),
    ("Bengaluru", "IN", "India", "Asia/Kolkata", "AS", "Asia", 12.97, 77.59),
    ("東京", "JP", "Japan", "Asia/Tokyo", "AS", "Asia", 35.68, 139.69),
    ("New York", "US", "United States", "America/New_York", "NA", "North America", 40.71, -74.01),
    ("São Paulo", "BR", "Brazil", "America/Sao_Paulo", "SA", "South America", -23.55, -46.63),
    ("Nairobi", "KE", "Kenya", "Africa/Nairobi", "AF", "Africa", -1.29, 36.82),
  ]
  private static let systems = ["Mac OS X", "Windows", "Linux", "iOS", "Android"]
  private static let browsers = ["Chrome", "Firefox", "Safari", "Microsoft Edge", "Samsung Internet"]
  private static let plans = ["free", "team", "pro", "enterprise"]

  let all: [DemoPerson]

  init(seed: UInt64, count: Int, now: UTCTime) {
    all = (0..<max(0, count)).map { Self.person($0, seed: seed, now: now) }
  }

  private static func person(_ index: Int, seed: UInt64, now: UTCTime) -> DemoPerson {
    var numbers = SeededNumbers(seed: seed, kind: 2, index: index)
    let isAnonymous = index % 5 == 4
    let isStaff = index % 40 == 3
    let name = isAnonymous ? nil : PersonNames.name(at: index, &numbers)
    let hasEmail = !isAnonymous && index % 3 != 2 && index % 16 != 11
    let email = !hasEmail ? nil : email(of: index, staff: isStaff, &numbers)
    var distinctIDs = email.map { [$0] } ?? []
    for _ in 0..<(distinctIDs.isEmpty ? 1 : numbers.below(4)) {
      distinctIDs.append(Identity.version4(&numbers))
    }
    if index % 50 == 7 { for _ in 0..<14 { distinctIDs.append(Identity.version4(&numbers)) } }
    let created = (now - (31 + numbers.below(600)) * CivilDay.seconds) - numbers.below(CivilDay.seconds)
    return DemoPerson(
      id: 1000 + index * 3, uuid: Identity.version4(&numbers), fullName: name, email: email,
      distinctIDs: distinctIDs, created: created, lastSeen: now - numbers.below(3 * CivilDay.seconds),
      properties: properties(index, name: name, email: email, created: created, &numbers), isStaff: isStaff)
  }

  private static func email(of index: Int, staff: Bool, _ numbers: inout SeededNumbers) -> String {
    if staff { return "staff\(index)@fernwehkiosk.example" }
    let local =
      index % 13 == 6 ? "анна.к\(index)" : "\(["hello", "me", "orders", "b.lind"][index % 4])\(index)"
    return local + "@"
      + numbers.pick(["example.com", "mail.example", "büro.example", "very-long-domain.example.org"])
  }

  private static func properties(
    _ index: Int, name: String?, email: String?, created: UTCTime, _ numbers: inout SeededNumbers
  ) -> [JSONMember] {
    let place = numbers.pick(places)
    let system = numbers.pick(systems)
    let browser = numbers.pick(browsers)
    let mobile = system == "iOS" || system == "Android"
    var members: KeyValueList = []
    if let email { members.append(("email", .string(email))) }
    if let name { members.append(("name", .string(name))) }
    if name != nil { members += account(index, created: created, &numbers) }
    members += [
      ("$os", .string(system)), ("$browser", .string(browser)),
      ("$browser_version", .integer(90 + numbers.below(50))),
      ("$device_type", mobile ? "Mobile" : "Desktop"), ("$screen_width", .integer(mobile ? 390 : 1920)),
      ("$screen_height", .integer(mobile ? 844 : 1080)), ("$viewport_width", .integer(mobile ? 390 : 1536)),
      ("$geoip_city_name", .string(place.0)), ("$geoip_country_code", .string(place.1)),
      ("$geoip_country_name", .string(place.2)), ("$geoip_time_zone", .string(place.3)),
      ("$geoip_continent_code", .string(place.4)), ("$geoip_continent_name", .string(place.5)),
      ("$geoip_latitude", .number(place.6)), ("$geoip_longitude", .number(place.7)),
      ("$geoip_postal_code", .null),
      (
        "$initial_referrer",
        .string(numbers.pick(["$direct", "https://www.google.com/", "https://news.ycombinator.com/"]))
      ),
      (
        "$initial_referring_domain",
        .string(numbers.pick(["$direct", "www.google.com", "news.ycombinator.com"]))
      ),
      ("$initial_current_url", .string(Visits.site + "/?utm_source=newsletter")),
      ("$initial_utm_source", "newsletter"),
      ("$creator_event_uuid", .string(Identity.version4(&numbers))),
    ]
    return members.map { JSONMember(name: $0.0, value: $0.1) }
  }

  private typealias KeyValueList = [(String, JSONValue)]

  private static func account(_ index: Int, created: UTCTime, _ numbers: inout SeededNumbers) -> KeyValueList
  {
    var members: KeyValueList = [
      ("plan", .string(numbers.pick(plans))), ("orders", .integer(numbers.below(40))),
      ("lifetime_value", .number(Double(numbers.below(400_000)) / 100)),
      ("newsletter", .bool(index % 2 == 0)),
      ("signed_up_at", .string(created.api)), ("tags", .array(index % 3 == 0 ? ["vip", "beta"] : [])),
      (
        "company",
        .object(["name": .string("Kartenhaus \(index % 17)"), "seats": .integer(numbers.below(90))])
      ),
      ("churn_risk", index % 4 == 0 ? .null : .number(Double(numbers.below(100)) / 100)),
      (
        "locale",
        .string(numbers.pick(["de-CH", "sv-SE", "uk-UA", "el-GR", "hi-IN", "ja-JP", "en-US", "ar-EG"]))
      ),
    ]
    if index % 10 == 1 {
      for extra in 0..<10 { members.append(("experiment_\(extra)", .string("variant-\(extra % 3)"))) }
    }
    if index % 31 == 12 { members.append(("notes", .string(String(repeating: "Long note. ", count: 300)))) }
    return members
  }
}
