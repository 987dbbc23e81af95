public import ClinicStore
import CoreplusAPI

/// One thing that can be asked of the server: a row of `Endpoint.table`.
public struct Endpoint: Sendable {
  public enum Family: Hashable, Sendable { case core, coreDesk }
  public enum Access: Hashable, Sendable { case read, write }

  /// When a row applies of several that share path and method.
  enum Condition: Hashable, Sendable {
    case always
    /// The body has `deleted`, true.
    case deleted
  }

  enum Handler: Sendable {
    case read(@Sendable (Call, any DiaryReader) throws -> APIResponse)
    /// Shows records of clients, which the audit trail records.
    case look(@Sendable (Call, any DiaryReader) throws -> Disclosure)
    /// Reads what was sent first; only what it returns runs inside the write transaction.
    case write(@Sendable (Call) throws -> WriteBody)
    /// The same of what comes with documents.
    case keep(@Sendable (Call) throws -> Keeping)
  }

  typealias WriteBody = RepeatableWrite<ChangeReply>

  /// A write and the documents that are kept before its transaction, which others wait for.
  struct Keeping: Sendable {
    let documents: [FileContents]
    let body: WriteBody

    init(_ documents: [FileContents], _ body: @escaping WriteBody) {
      self.documents = documents
      self.body = body
    }
  }

  public let api: Family
  /// First segment of the path, as `Appointment`; compared without case.
  public let name: String
  /// What the second segment stands for, as `appointmentId`; nil where there is none.
  public let parameter: String?
  /// The first is canonical, the others are aliases.
  public let methods: [String]
  /// Nil: any valid token will do.
  public let permission: Permission?
  /// What the endpoint does, as `viewing client list`.
  public let action: String
  /// What has to be switched on for an application before it may call this; nil: nothing.
  public let additional: AdditionalEndpoint?
  /// Whether the body is `multipart/form-data`.
  public var takesMultipart: Bool {
    if case .form = takes { true } else { false }
  }
  /// What is sent and what comes back, for the OpenAPI document.
  let takes: EndpointInput
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

  /// Below the API's prefix, as `/Appointment/{appointmentId}`.
  public var path: String { "/\(name)/" + (parameter.map { "{\($0)}" } ?? "") }

  public var access: Access {
    switch handler {
    case .read, .look: .read
    case .write, .keep: .write
    }
  }

  /// Reply to a call without the permission; reference section 6.
  public var notAuthorised: String { KnownReason.notAuthorisedPrefix + action }

  /// Whether the row is at a target's path.
  func isAt(_ target: RequestTarget) -> Bool {
    EndpointPath.PathKey(target) == EndpointPath.PathKey(self)
  }
}
