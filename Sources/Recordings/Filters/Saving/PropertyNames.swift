/// Properties that have words of their own.
package enum PropertyNames {
  package static let country = "$geoip_country_code"
  package static let browser = "$browser"
  package static let os = "$os"
  package static let device = "$device_type"
  static let entryURL = "$entry_current_url"
}
