package dk.blogstafet.gateway;

/// A record of the table's stream of keys: which row was changed, not how.
///
/// @param sequenceNumber the record's name in its shard, by which a failure is reported
/// @param event `INSERT`, `MODIFY` or `REMOVE`
/// @param partition the row's `pk`
/// @param sort the row's `sk`
public record TableStreamRecord(
    String sequenceNumber, String event, String partition, String sort) {}
