package dk.blogstafet.renewpages;

import dk.blogstafet.aws.ChangeKey;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.StreamRecord;
import dk.blogstafet.page.renewal.RelayPages;
import dk.blogstafet.page.renewal.Renewal;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Renews the pages of every relay that a batch of records names, each relay once.
final class RenewPages {
  private final RelayPages relayPages;

  RenewPages(RelayPages relayPages) {
    this.relayPages = relayPages;
  }

  /// Renews pages.
  ///
  /// @param deadline when to stop; what is unfinished then is noted and caught up with later
  /// @return the sequence numbers of the records that have to come again
  List<String> renew(List<StreamRecord> records, Instant deadline, Log log) {
    var failed = new ArrayList<String>();
    for (var order : orders(records).entrySet()) {
      if (!renew(order.getKey(), order.getValue(), deadline, log)) {
        failed.add(order.getValue().sequenceNumber());
      }
    }
    return failed;
  }

  /// A relay that fails doesn't keep the others from being renewed.
  private boolean renew(RelayId relay, Order order, Instant deadline, Log log) {
    try {
      return switch (relayPages.renew(relay, order.after(), deadline)) {
        case Renewal.Current _, Renewal.Unfinished _, Renewal.NoSuchRelay _ -> true;
        case Renewal.Busy _ -> false;
      };
    } catch (RuntimeException broken) {
      log.error("Pages were not renewed; the records come again and catching up helps", broken);
      return false;
    }
  }

  /// The earliest change of each relay. A change that says there is more to come waits for the last
  /// of its kind.
  private static Map<RelayId, Order> orders(List<StreamRecord> records) {
    var orders = new LinkedHashMap<RelayId, Order>();
    for (var record : records) {
      ChangeKey.parse(record.partition(), record.sort())
          .filter(change -> change.pace() == Pace.DONE)
          .ifPresent(change -> orders.merge(change.relay(), order(change, record), Order::earlier));
    }
    return orders;
  }

  private static Order order(ChangeKey change, StreamRecord record) {
    return new Order(new Revision(change.revision().number() - 1), record.sequenceNumber());
  }

  /// What to renew for a relay: everything after a revision, on behalf of a record.
  private record Order(Revision after, String sequenceNumber) {
    Order earlier(Order other) {
      return other.after.isAfter(after) ? this : other;
    }
  }
}
