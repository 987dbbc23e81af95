public import ClinicStore
import CoreplusAPI

/// One operation of the API: a row of `Endpoint.table`.
public struct Endpoint: Sendable {
  /// Which API an endpoint belongs to: `/API/Core/v2.1/`, or our `/API/CoreDesk/v1/`.
  public enum Family: Hashable, Sendable { case core, coreDesk }
  /// Whether an endpoint only reads, or changes records.
  public enum Access: Hashable, Sendable { case read, write }

  /// When a row applies, if several share path and method.
  enum Condition: Hashable, Sendable {
    case always
    /// The body has `deleted`, and it is true.
    case deleted
  }

  /// How an endpoint answers.
  enum Handler: Sendable {
    /// Shows records that aren't clients'.
    case read(@Sendable (Call, any DiaryReader) throws -> APIResponse)
    /// Shows clients' records; the audit trail records the view.
    case look(@Sendable (Call, any DiaryReader) throws -> Disclosure)
    /// Reads the request and returns the body of the write, which alone runs in the transaction.
    case write(@Sendable (Call) throws -> WriteBody)
    /// Like `write`, for requests with documents.
    case keep(@Sendable (Call) throws -> Keeping)
  }

  /// Changes records and makes the reply. May run more than once; see `RepeatableWrite`. It gets
  /// the call with the application as it is inside the transaction.
  typealias WriteBody = @Sendable (Call, any DiaryWriter) throws -> ChangeReply

  /// A write and its documents, which are kept before the transaction, so that other writes don't
  /// wait for them.
  struct Keeping: Sendable {
    let documents: [FileContents]
    let body: WriteBody

    init(_ documents: [FileContents], _ body: @escaping WriteBody) {
      self.documents = documents
      self.body = body
    }
  }

  /// Which API it belongs to.
  public let api: Family
  /// The first segment of the path, as `Appointment`; requests may use upper or lower case.
  public let name: String
  /// What the second segment of the path means, as `appointmentId`; nil if there is none.
  public let parameter: String?
  /// The first is the documented method, the others are aliases.
  public let methods: [String]
  /// The permission that a caller needs; nil: any valid token is enough.
  public let permission: Permission?
  /// What the endpoint does, as `viewing client list`.
  public let action: String
  /// The additional endpoint that must be switched on for the caller; nil: none.
  public let additional: AdditionalEndpoint?
  /// Whether the body is `multipart/form-data`.
  public var takesMultipart: Bool {
    if case .form = takes { true } else { false }
  }
  /// What a caller sends, for the OpenAPI document.
  let takes: EndpointInput
  /// The reply, for the OpenAPI document.
  let gives: Schema
  let condition: Condition
  let handler: Handler

  init(
    _ methods: String..., api: Family = .core, name: String, parameter: String? = nil,
    condition: Condition = .always, permission: Permission?,
    additional: AdditionalEndpoint? = nil, action: String, takes: EndpointInput = .query([]),
    gives: Schema, handler: Handler
  ) {
    self.api = api
    self.name = name
    self.parameter = parameter
    self.methods = methods
    self.permission = permission
    self.action = action
    self.additional = additional
    self.takes = takes
    self.gives = gives
    self.condition = condition
    self.handler = handler
  }

  /// The path below the API's prefix, as `/Appointment/{appointmentId}`.
  public var path: String { "/\(name)/" + (parameter.map { "{\($0)}" } ?? "") }

  /// Whether it only reads, or changes records.
  public var access: Access {
    switch handler {
    case .read, .look: .read
    case .write, .keep: .write
    }
  }

  /// The reason in the reply to a caller without the permission; reference section 6.
  public var notAuthorised: String { KnownReason.notAuthorisedPrefix + action }

  /// Whether a request to this target means this path.
  func isAt(_ target: RequestTarget) -> Bool {
    EndpointPath.PathKey(target) == EndpointPath.PathKey(self)
  }
}
