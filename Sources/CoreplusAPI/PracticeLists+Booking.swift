public import Booking

// The short lists that the practice keeps, each an id and a name.

extension CancellationReasonResource {
  /// A cancellation reason as the wire writes it.
  public init(_ reason: CancellationReason) {
    self.init(cancellationId: reason.id, description: reason.name)
  }
}

extension CancellationReason {
  /// A cancellation reason as a list has it.
  public init(_ row: CancellationReasonResource) {
    self.init(id: row.cancellationId, name: row.description)
  }
}

extension ClientGroupResource {
  /// A client group as the wire writes it.
  public init(_ group: ClientGroup) {
    self.init(clientGroupId: group.id, description: group.name)
  }
}
