import ConsoleViews

typealias Wording = Sentences

extension PlainGrammar {
  var keyNames: KeyNames { KeyNames() }
}
