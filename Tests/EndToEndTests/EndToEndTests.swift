import Testing

/// Tests of the real programs, one at a time: beside each other they would be too slow for their
/// deadlines.
@Suite(.serialized) struct EndToEnd {}
