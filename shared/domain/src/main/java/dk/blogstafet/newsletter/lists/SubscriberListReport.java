package dk.blogstafet.newsletter.lists;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.records.SubscriberImport;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What an import of a list did, or would do, by the lines of the list.
///
/// @param fresh whom the newsletter comes to from now on
/// @param known to whom it came already
/// @param suppressed to whom it must not come
/// @param twice who stood there before
public record SubscriberListReport(
    RelayId relay,
    List<Integer> fresh,
    List<Integer> known,
    List<Integer> suppressed,
    List<DuplicateRow> twice) {
  public SubscriberListReport {
    fresh = List.copyOf(fresh);
    known = List.copyOf(known);
    suppressed = List.copyOf(suppressed);
    twice = List.copyOf(twice);
  }

  /// The same mailbox again.
  ///
  /// @param first the line that counted
  public record DuplicateRow(int line, int first) {}

  /// Takes the rows in, or only looks.
  public static SubscriberListReport of(
      List<SubscriberListReader.SubscriberListRow> rows,
      RelayId relay,
      SubscriberImport subscriberImport,
      boolean dryRun) {
    var lines = new HashMap<SubscriberImport.SubscriberImportResult, List<Integer>>();
    var firsts = new HashMap<SubscriberId, Integer>();
    var twice = new ArrayList<DuplicateRow>();
    for (var row : rows) {
      var first = firsts.putIfAbsent(subscriberImport.id(row.subscriber()), row.line());
      if (first == null) {
        var result =
            dryRun
                ? subscriberImport.preview(row.subscriber(), relay)
                : subscriberImport.importSubscriber(row.subscriber(), relay);
        lines.computeIfAbsent(result, _ -> new ArrayList<>()).add(row.line());
      } else {
        twice.add(new DuplicateRow(row.line(), first));
      }
    }
    return new SubscriberListReport(
        relay,
        lines.getOrDefault(SubscriberImport.SubscriberImportResult.NEW, List.of()),
        lines.getOrDefault(SubscriberImport.SubscriberImportResult.KNOWN, List.of()),
        lines.getOrDefault(SubscriberImport.SubscriberImportResult.SUPPRESSED, List.of()),
        twice);
  }
}
