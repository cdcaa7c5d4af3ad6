package dk.blogstafet.gateway;

/// A record of the table's stream of keys: which row changed, but not how.
///
/// @param sequenceNumber the record's id in its shard, which reports a failure
/// @param event `INSERT`, `MODIFY` or `REMOVE`
/// @param partition the row's `pk`
/// @param sort the row's `sk`
public record TableStreamRecord(
    String sequenceNumber, String event, String partition, String sort) {}
