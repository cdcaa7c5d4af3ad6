package dk.blogstafet.manageissues;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.records.SubscriberCounts;
import dk.blogstafet.newsletter.records.SubscriberCounts.IssueGrowth;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.ChangeRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts a newsletter's readers, and those who joined and left within a week. Names no one. Reads
/// every subscription of the relay: ten units for each hundred.
final class ReaderCounts {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Relays relays;
  private final Subscribers subscribers;
  private final Clock clock;

  ReaderCounts(Relays relays, Subscribers subscribers, Clock clock) {
    this.relays = relays;
    this.subscribers = subscribers;
    this.clock = clock;
  }

  GatewayResponse answer(GatewayRequest request, RelayId relay) {
    if (relays.find(relay).isEmpty()) {
      return WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay));
    }
    var now = clock.instant();
    var since = now.minus(WEEK);
    var all =
        Arrays.stream(MailFrequency.values())
            .collect(Collectors.toMap(Function.identity(), _ -> since));
    var counts = SubscriberCounts.of(subscribers, relay, now, all);
    var body = JsonWriter.object(json -> write(json, counts, since));
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }

  private static void write(JsonWriter json, SubscriberCounts counts, Instant since) {
    json.text("relay", counts.relay().slug());
    json.text("since", since.toString());
    json.number("active", counts.totalActive());
    json.number("waiting", counts.waiting());
    json.objects(
        "frequencies",
        List.of(MailFrequency.values()),
        (row, frequency) -> write(row, counts, frequency));
  }

  private static void write(JsonWriter json, SubscriberCounts counts, MailFrequency frequency) {
    var growth = counts.growth().getOrDefault(frequency, new IssueGrowth(0, 0));
    json.text("frequency", frequency.label());
    json.number("active", counts.active().getOrDefault(frequency, 0));
    json.number("joined", growth.joined());
    json.number("left", growth.left());
  }
}
