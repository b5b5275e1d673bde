/// Who uses this PostHog: the key's own user and two colleagues.
enum Organisation {
  static let id = "0198a2c4-5d10-0000-7a31-c40f8be2d9a6"
  static let name = "Fernweh Kiosk"
  static let created = UTCTime(year: 2024, month: 11, day: 15)

  static let me = OrganisationMember(
    id: 1, uuid: "0198a2c4-5e88-0000-41d7-90b3a6fe12c4",
    distinctID: "Qm8wZr2LkT5vXc1NhB7yPd4GsJf9EaUo3iRtVxKl6Mn",
    firstName: "Mira", lastName: "Solberg", email: "mira@fernwehkiosk.example")
  static let colleagues = [
    OrganisationMember(
      id: 2, uuid: "0198a2c4-6107-0000-d2f0-38ce5b7a9e11",
      distinctID: "Yt3bHn8QwLz6KpVc0RmXe5JsUf2DgAi7oNxTl4Bv9Ck",
      firstName: "Bůžek", lastName: "Ondřej", email: "ondrej@fernwehkiosk.example"),
    OrganisationMember(
      id: 3, uuid: "0198a2c4-6233-0000-8b19-f7d04c2e6a35",
      distinctID: "Lp6xSv1EoWk9TzMd3YbQn8HcRj5GfUa2iXtVl7Kn4Bw",
      firstName: "佳奈", lastName: "森", email: "kana@fernwehkiosk.example"),
  ]
  static var members: [OrganisationMember] { [me] + colleagues }
}
