/// The properties of a person that a row shows. The others are read only when somebody looks at that person.
package struct PersonTraits: Hashable, Sendable {
  /// Two letters, as the server's geolocation found it.
  package var country: String?
  package var browser: String?
  package var os: String?
  /// `Desktop`, `Mobile`, `Tablet`.
  package var deviceType: String?

  package init(
    country: String? = nil, browser: String? = nil, os: String? = nil, deviceType: String? = nil
  ) {
    self.country = country
    self.browser = browser
    self.os = os
    self.deviceType = deviceType
  }

  package init(_ properties: PropertyReader) {
    self.init(
      country: properties["$geoip_country_code"], browser: properties["$browser"], os: properties["$os"],
      deviceType: properties["$device_type"])
  }
}
