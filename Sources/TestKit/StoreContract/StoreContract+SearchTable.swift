extension StoreContract {
  /// Each text that is typed, with the clients that it finds in their order.
  static let expectedNames: [(String, [String])] = [
    // The surname itself, then those that begin so, then given names, then the middle of words.
    (
      "smi",
      [
        "Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Jones Smita",
        "Goldsmith Ann",
      ]
    ),
    (
      "smith",
      ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Goldsmith Ann"]
    ),
    (
      "smi j", ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Jones Smita"]
    ),
    (
      "j smi", ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Jones Smita"]
    ),
    ("jane smith", ["Smith Jane"]), ("SMITH JANE", ["Smith Jane"]), ("sm ja", ["Smith Jane"]),
    ("jones", ["Jones Smita", "Smith-Jones Amélie"]),
    // Folding.
    ("obrien", ["O'Brien Saoirse"]), ("o'brien", ["O'Brien Saoirse"]),
    ("O’Br", ["O'Brien Saoirse"]),
    ("jurgen", ["Smithers Jürgen"]), ("JÜRGEN", ["Smithers Jürgen"]),
    ("goncalves joao", ["Gonçalves João"]), ("dang hong", ["Đặng Thị Hồng"]),
    ("Đặng", ["Đặng Thị Hồng"]), ("smith-jones", ["Smith-Jones Amélie"]),
    // Names of several words, of one, of other scripts.
    ("van der berg", ["van der Berg Petra"]), ("berg", ["van der Berg Petra"]),
    ("vanderberg", ["van der Berg Petra"]), ("pip", ["van der Berg Petra"]),
    ("suk", [" Sukarno"]), ("sukarno", [" Sukarno"]),
    ("王", ["王 小明"]), ("小", ["王 小明"]), ("王小明", ["王 小明"]), ("小明 王", ["王 小明"]),
    ("шевч", ["Шевченко Олена"]), ("ОЛЕНА", ["Шевченко Олена"]),
    // Middles of words from three letters on.
    ("old", ["Goldsmith Ann"]), ("ol", []),
    // Phones.
    ("0491570159", ["Goldsmith Ann"]), ("+61491570159", ["Goldsmith Ann"]),
    ("61491570159", ["Goldsmith Ann"]), ("70159", ["Goldsmith Ann"]),
    ("159 ann", ["Goldsmith Ann"]),
    ("0491 570 110", ["O'Brien Saoirse"]), ("570-110", ["O'Brien Saoirse"]),
    ("smith 156", ["Smith John"]),
    // Groups of digits are one number, wherever they are; if nobody has it, they are parts of one.
    ("0491 570 156", ["Smith John"]), ("smith 0491 570 156", ["Smith John"]),
    ("+61 491 570 156", ["Smith John"]), ("(0491) 570 156 john", ["Smith John"]),
    ("570 0491 156", ["Smith John"]), ("0491 570 12/4/1985", ["Smith Jane"]),
    // Days of birth.
    ("12/4/1985", ["Smith Jane"]), ("12/04/85", ["Smith Jane"]), ("12041985", ["Smith Jane"]),
    ("1985-04-12", ["Smith Jane"]), ("12.4.1985", ["Smith Jane"]), ("12 apr 1985", ["Smith Jane"]),
    ("smi 12/4/85", ["Smith Jane"]), ("20/05/14", ["Smith-Jones Amélie"]),
    ("5/5/1983", ["van der Berg Petra", "王 小明"]), ("5/5/1983 berg", ["van der Berg Petra"]),
    ("31/2/1985", []),
    // One typing error, only where nothing else matches.
    ("smtih", ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen"]),
    ("obrein", ["O'Brien Saoirse"]), ("smiith jane", ["Smith Jane"]),
    ("goncalwes", ["Gonçalves João"]),
    // Two letters swapped at the beginning of a word.
    ("jnae smith", ["Smith Jane"]), ("jnae", ["Smith Jane"]), ("ajne", ["Smith Jane"]),
    ("msith jane", ["Smith Jane"]), ("jna", []),
    ("zukarno", [" Sukarno"]), ("zzzz", []), ("xyz smith", []), ("abc", []),
  ]
}
