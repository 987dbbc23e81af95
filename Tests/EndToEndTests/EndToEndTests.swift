import Testing

/// The real programs, one at a time: what they show depends on how fast they are.
@Suite(.serialized) struct EndToEnd {}
