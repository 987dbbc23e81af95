import Booking
import CivilTime
import ClinicStore
import TestKit
import Testing

/// The words that the audit trail keeps. None of these lines may ever change, since they are
/// covered by hashes that people noted down.
@Suite struct AuditWordsTests {
  private static let one = "10000000-0000-4000-8000-00000000000a"
  private static let two = "20000000-0000-4000-8000-00000000000b"

  static let lasting: [(AuditAction, String, [String])] =
    [
      (.appointmentCreated(.init(one)), "creating appointment", ["appointment \(one)"]),
      (
        .appointmentChanged(.init(one), movedFrom: nil), "updating appointment",
        ["appointment \(one)"]
      ),
      (
        .appointmentChanged(.init(one), movedFrom: Instant(secondsSinceEpoch: 1_795_000_000)),
        "updating appointment", ["appointment \(one)", "from 1795000000"]
      ),
      (.appointmentCancelled(.init(one)), "cancelling appointment", ["appointment \(one)"]),
      (
        .appointmentTypeCreated(.init(one)), "creating appointment type",
        ["appointment type \(one)"]
      ),
      (.clientCreated(.init(one)), "creating client", ["client \(one)"]),
      (.clientChanged(.init(one)), "updating client", ["client \(one)"]),
      (
        .familyMemberAdded(.init(one), to: .init(two)), "creating client family",
        ["family member \(one)", "client \(two)"]
      ),
      (.fileAdded(.init(one), to: .init(two)), "creating file", ["file \(one)", "client \(two)"]),
      (
        .messageReceived(.init(one), about: .init(two)), "sending message",
        ["message \(one)", "client \(two)"]
      ),
      (.messageReceived(.init(one), about: nil), "sending message", ["message \(one)"]),
      (.paymentsAdded(to: .init(one)), "creating payment", ["invoice \(one)"]),
      (
        .waitingAdded(.init(one), .init(two)), "adding to waiting list",
        ["waiting \(one)", "client \(two)"]
      ),
      (
        .waitingRemoved(.init(one), .init(two)), "removing from waiting list",
        ["waiting \(one)", "client \(two)"]
      ),
      (.clientViewed(.init(one)), "viewing client", ["client \(one)"]),
      (
        .clientsListed([.init(one), .init(two)]), "viewing client list",
        ["client \(one)", "client \(two)"]
      ),
      (
        .invoiceViewed(.init(one), of: .init(two)), "viewing invoice",
        ["invoice \(one)", "client \(two)"]
      ),
      (.invoicesListed(of: [.init(two)]), "viewing invoice list", ["client \(two)"]),
      (
        .paymentsViewed(.init(one), of: .init(two)), "viewing payment list",
        ["invoice \(one)", "client \(two)"]
      ),
      (.waitingListed([.init(two)]), "viewing waiting list", ["client \(two)"]),
      (.practiceCreated(.init(one)), "creating practice", ["practice \(one)"]),
      (
        .signedUp(.init(one), .init(two)), "signing up", ["practice \(one)", "application \(two)"]
      ),
      (.applicationCreated(.init(one)), "creating application", ["application \(one)"]),
      (
        .termsAgreed(edition: "2026-12", .init(one)), "agreeing to terms 2026-12",
        ["application \(one)"]
      ),
    ] + steps.map { (.applicationChanged(.init(one), $0.0), $0.1, ["application \(one)"]) }

  private static let steps: [(ApplicationStep, String)] = [
    (.ticked([.viewClient, .createFile]), "ticking CREATE_FILE,VIEW_CLIENT"),
    (.unticked([.sendMessage]), "unticking SEND_MESSAGE"),
    (.enabled, "enabling application"), (.disabled, "disabling application"),
    (.switchedOn(.message), "switching on endpoint Message"),
    (.switchedOff(.message), "switching off endpoint Message"),
    (.tokenRefreshed, "refreshing access token"), (.tokenExtended, "extending access token"),
  ]

  private func entry(
    _ verb: String, _ subjects: [String], actor: String = "administration"
  ) -> AuditEntry {
    AuditEntry(
      at: Instant(secondsSinceEpoch: 1_795_000_000), practice: nil,
      words: AuditWords(actor: actor, action: verb, subjects: subjects))
  }

  @Test(arguments: lasting)
  func everyActionHasItsWords(action: AuditAction, verb: String, subjects: [String]) {
    #expect(action.words == (verb, subjects))
    #expect(entry(verb, subjects).action == action)
  }

  /// Words that this version doesn't know are kept exactly.
  @Test(arguments: [
    ("creating appointment", []), ("creating appointment", ["client \(one)"]),
    ("creating appointment", ["appointment \(one.uppercased())"]),
    ("creating appointment", ["appointment \(one)", "appointment \(two)"]),
    ("updating appointment", ["appointment \(one)", "from noon"]),
    ("viewing client list", ["client \(one)", "practice \(two)"]),
    ("signing up", ["application \(two)", "practice \(one)"]),
    ("ticking VIEW_CLIENT,CREATE_FILE", ["application \(one)"]), ("ticking ", []),
    ("ticking NOTHING", ["application \(one)"]), ("enabling application", []),
    ("switching on endpoint Nowhere", ["application \(one)"]), ("dancing", ["client \(one)"]),
    ("", []),
  ])
  func otherWordsStayAsTheyAre(verb: String, subjects: [String]) {
    let read = entry(verb, subjects)
    #expect(read.action == .other(verb: verb, subjects: subjects))
    #expect(read.words == AuditWords(actor: "administration", action: verb, subjects: subjects))
  }

  @Test(arguments: [
    ("application \(one)", AuditActor.application(.init(one), operator: nil)),
    ("application \(one) operator jm", .application(.init(one), operator: "jm")),
    ("administration", .administration),
    ("application \(one) operator", .other("application \(one) operator")),
    ("application \(one) visitor jm", .other("application \(one) visitor jm")),
    ("application  \(one)", .other("application  \(one)")),
    ("application \(one.uppercased())", .other("application \(one.uppercased())")),
    ("administration x", .other("administration x")), ("", .other("")),
  ])
  func everyActorHasItsWords(words: String, actor: AuditActor) {
    let read = entry("viewing client", ["client \(Self.one)"], actor: words)
    #expect(read.actor == actor && read.words.actor == words)
  }

  @Test func theWordsOfAppointmentsAreThose() {
    let verbs = Self.lasting.filter { $0.0.appointment != nil }.map(\.1)
    #expect(Set(AuditWords.appointmentActions) == Set(verbs))
    #expect(AuditWords.appointmentActions.count == 3)
  }
}
