package dk.blogstafet.local.newsletter;

import dk.blogstafet.newsletter.Listings;
import dk.blogstafet.newsletter.SubscriberId;
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
record ListReport(
    RelayId relay,
    List<Integer> fresh,
    List<Integer> known,
    List<Integer> suppressed,
    List<Twice> twice) {
  ListReport {
    fresh = List.copyOf(fresh);
    known = List.copyOf(known);
    suppressed = List.copyOf(suppressed);
    twice = List.copyOf(twice);
  }

  /// The same mailbox again.
  ///
  /// @param first the line that counted
  record Twice(int line, int first) {}

  /// Takes the rows in, or only looks.
  static ListReport of(List<ListFile.Row> rows, RelayId relay, Listings listings, boolean dryRun) {
    var lines = new HashMap<Listings.Outcome, List<Integer>>();
    var firsts = new HashMap<SubscriberId, Integer>();
    var twice = new ArrayList<Twice>();
    for (var row : rows) {
      var first = firsts.putIfAbsent(listings.who(row.listing()), row.line());
      if (first == null) {
        var outcome =
            dryRun ? listings.look(row.listing(), relay) : listings.take(row.listing(), relay);
        lines.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(row.line());
      } else {
        twice.add(new Twice(row.line(), first));
      }
    }
    return new ListReport(
        relay,
        lines.getOrDefault(Listings.Outcome.NEW, List.of()),
        lines.getOrDefault(Listings.Outcome.KNOWN, List.of()),
        lines.getOrDefault(Listings.Outcome.SUPPRESSED, List.of()),
        twice);
  }
}
