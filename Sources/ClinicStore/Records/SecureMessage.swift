public import Booking
public import CivilTime

/// A message with its attachments, as the practice received it; reference section 5.22.
public struct SecureMessage: Hashable, Sendable, Identifiable {
  /// The `messageId` of the API.
  public typealias ID = Identifier<SecureMessage>
  /// The server makes it, at random.
  public var id: ID
  /// The sender, as the message's header names it.
  public var sendingFacility: String
  /// The client that the message was matched to; nil if a person has to find them.
  public var client: Client.ID?
  /// The practitioner that the message was matched to; nil if a person has to find them.
  public var practitioner: Practitioner.ID?
  /// The part `messageData` exactly as it was sent, a JSON object.
  public var data: String
  /// In the order in which the message lists them.
  public var attachments: [Attachment]
  /// When the server received it.
  public var receivedAt: Instant

  /// A file that came with a message.
  public struct Attachment: Hashable, Sendable {
    /// The id under which the file keeper has the bytes.
    public var file: ClientDocument.ID
    /// The file name that was sent, 1 to 255 characters; never used as a path.
    public var name: String
    /// In bytes.
    public var size: Int

    /// An attachment whose bytes the file keeper has.
    public init(file: ClientDocument.ID, name: String, size: Int) {
      self.file = file
      self.name = name
      self.size = size
    }
  }

  /// A message as it is stored.
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
