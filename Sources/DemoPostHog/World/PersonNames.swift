/// Names of the recorded: of many scripts, and some that only an enemy would choose.
enum PersonNames {
  /// Stands for half of a surrogate pair, which a Swift string cannot hold; answers write it as `\ud83d`.
  static let loneSurrogate: Unicode.Scalar = "\u{F8FF}"

  static let given = [
    "Søren", "Zoë", "Łukasz", "Ñuria", "Jürgen", "Chloé", "Ömer", "Siobhán", "Tomáš", "Adaobi", "Íris",
    "Mateo",
  ]
  static let family = [
    "Østergård", "Müller-Lüdenscheidt", "García Núñez", "O’Connell", "Dvořáková", "Nguyễn", "Šimić", "Okafor",
    "Þórsdóttir", "van der Berg", "Lindqvist", "Björk",
  ]
  static let ofOtherScripts = [
    "Анна Ковальчук", "Дмитрий Ёлкин", "Юлія Шевченко", "Ελένη Παπαδοπούλου", "Γιώργος Νικολάου", "ليلى حداد",
    "محمد عبد الرحمن", "נועה כהן", "יוסף לוי", "田中 美咲", "王小明", "李雪", "김민준", "박서연", "สมชาย ใจดี",
    "นภา ศรีสุข", "प्रिया शर्मा", "अर्जुन मेहता", "தமிழ் செல்வன்", "👩‍🚀 Astrid", "José 🇵🇹 Almeida", "Ἀριστοτέλης",
  ]
  static let hostile = [
    "Bell\u{7}Tab\tEsc\u{1B}[31mRed\u{1B}[0m", "Right\u{202E}tfel ot", "Zero\u{200B}\u{200D}\u{FEFF}Width",
    "C1\u{9B}31m\u{85}Next", "Z̴̡̛̤͔̦̫̐̾͊͆̇͝a̷̢̛̖̠̼̓̈́̿͘l̸̨̛̲̮͚̒̾̓͌g̵̢̛̭̦̰̈́̽̚o̶̧̟̫̎̐̈́̈́͜͝",
    String(repeating: "Very long name ", count: 26) + "end", "Half \u{F8FF} emoji",
    "line one\nline two\r\nline three",
    "<script>alert('x')</script>", "   ",
  ]

  /// The name of the person at an index: every eighth of another script, every sixteenth hostile.
  static func name(at index: Int, _ numbers: inout SeededNumbers) -> String {
    if index % 16 == 11 { return hostile[(index / 16) % hostile.count] }
    if index % 4 == 2 { return ofOtherScripts[(index / 4) % ofOtherScripts.count] }
    return "\(numbers.pick(given)) \(numbers.pick(family))"
  }
}
