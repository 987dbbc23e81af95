public import Booking

// The practice's own short lists, each row an id and a name.

extension CancellationReasonResource {
  /// A row of the list.
  public init(_ reason: CancellationReason) {
    self.init(cancellationId: reason.id, description: reason.name)
  }
}

extension CancellationReason {
  /// A reason from a row of the list.
  public init(_ row: CancellationReasonResource) {
    self.init(id: row.cancellationId, name: row.description)
  }
}

extension ClientGroupResource {
  /// A row of the list.
  public init(_ group: ClientGroup) {
    self.init(clientGroupId: group.id, description: group.name)
  }
}
