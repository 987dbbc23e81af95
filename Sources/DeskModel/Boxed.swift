/// Keeps a large value behind one reference, so that copying its owner costs one retain and not one
/// for every string and list inside. A write to a value that two owners share copies it first.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  // A box that two owners share is never written to: `_modify` makes a new one.
  private final class Box: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  /// Boxes a value; one allocation.
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// The value itself.
  public var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }
}
