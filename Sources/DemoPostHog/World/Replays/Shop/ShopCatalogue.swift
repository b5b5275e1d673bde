/// All that the shop sells. None of it exists.
enum ShopCatalogue {
  static let maps = [
    ("kungsleden-1-100000", "Kungsleden 1:100 000", "€24.90", "Waterproof, both halves of the trail"),
    ("alpine-huts-1-50000", "Alpine huts 1:50 000", "€19.50", "417 huts with opening times"),
    ("canal-towpaths", "Canal towpaths", "€12.00", "Locks, pumps and quiet inns"),
    ("lofoten-1-80000", "Lofoten 1:80 000", "€22.40", "Ferries and tides on the back"),
    ("night-trains", "Night trains of Europe", "€14.90", "Every sleeper that still runs"),
    ("desert-wells", "Wells of the Erg", "€31.00", "Hand-drawn, 300 copies"),
    ("islands-of-the-north", "Islands of the north", "€27.80", "Folded by hand, printed on linen"),
    ("city-of-bridges", "City of bridges", "€9.90", "A walk for every weekday"),
    ("pamir-highway", "Pamir highway", "€26.30", "With passes above 4 000 m"),
    ("lake-district-paths", "Lake district paths", "€11.70", "Small enough for a shirt pocket"),
    ("volcano-roads", "Volcano roads", "€18.20", "Updated after each eruption"),
    ("moon-nearside", "Moon, near side", "€16.60", "For planning of any kind"),
  ].map { ShopProduct(path: "/maps/" + $0.0, name: $0.1, price: $0.2, note: $0.3) }

  static let globes = [
    ("antique-1888", "Antique globe 1888", "€189.00", "Brass meridian, engraved by hand"),
    ("relief-30", "Relief globe 30 cm", "€94.00", "Mountains that fingers can feel"),
    ("night-lights", "Globe of night lights", "€129.00", "Glows for six hours"),
    ("ocean-floor", "Ocean floor globe", "€112.50", "The deep without its water"),
    ("school-1962", "School globe 1962", "€75.00", "Borders as they were"),
    ("pocket-8", "Pocket globe 8 cm", "€29.00", "In a box of pear wood"),
    ("mars", "Globe of Mars", "€84.00", "All landing places"),
    ("celestial", "Celestial globe", "€149.00", "Stars to the sixth magnitude"),
  ].map { ShopProduct(path: "/globes/" + $0.0, name: $0.1, price: $0.2, note: $0.3) }

  static func product(at path: String) -> ShopProduct? { (maps + globes).first { $0.path == path } }
}
