public import Booking
public import CivilTime

/// A message with its attachments, as the practice received it; reference section 5.22.
public struct SecureMessage: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<SecureMessage>
  public var id: ID
  public var sendingFacility: String
  /// The client and the practitioner that it was matched to; nil: somebody has to look.
  public var client: Client.ID?
  public var practitioner: Practitioner.ID?
  /// What was sent in `messageData`, as it was sent.
  public var data: String
  public var attachments: [Attachment]
  public var receivedAt: Instant

  public struct Attachment: Hashable, Sendable {
    /// Names the bytes at the file keeper's.
    public var file: ClientDocument.ID
    public var name: String
    /// Bytes.
    public var size: Int

    public init(file: ClientDocument.ID, name: String, size: Int) {
      self.file = file
      self.name = name
      self.size = size
    }
  }

  public init(
    id: ID, sendingFacility: String, client: Client.ID?, practitioner: Practitioner.ID?,
    data: String, attachments: [Attachment], receivedAt: Instant
  ) {
    self.id = id
    self.sendingFacility = sendingFacility
    self.client = client
    self.practitioner = practitioner
    self.data = data
    self.attachments = attachments
    self.receivedAt = receivedAt
  }
}
