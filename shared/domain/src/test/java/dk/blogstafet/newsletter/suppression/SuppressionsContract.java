package dk.blogstafet.newsletter.suppression;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.suppression;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Suppressions]. Other tests may write to the same log concurrently.
public abstract class SuppressionsContract {
  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = DomainSamples.relayId();

  /// Returns the adapter under test.
  protected abstract Suppressions suppressions();

  @Test
  void hasNothingOfANewMailbox() {
    assertEquals(List.of(), suppressions().of(who));
  }

  @Test
  void storesAllOfAnEntry() {
    var lines =
        Stream.of(Suppression.SuppressionReason.values())
            .flatMap(it ->
                Stream.of(
                    suppression(who, Optional.of(relay), it),
                    suppression(who, Optional.empty(), it),
                    new Suppression(
                        who, Optional.empty(), it, NOW, Optional.of(NewsletterSamples.spelling())),
                    new Suppression(who, Optional.of(relay), it, NOW.plusMillis(1))))
            .toList();

    lines.forEach(suppressions()::add);

    assertEquals(Set.copyOf(lines), Set.copyOf(suppressions().of(who)));
    assertEquals(lines.size(), suppressions().of(who).size());
  }

  @Test
  void addsAnEntryOnce() throws Exception {
    var line = suppression(who, Optional.empty(), Suppression.SuppressionReason.ERASED);
    suppressions().add(line);
    suppressions().add(line);

    try (var crowd = Executors.newFixedThreadPool(10)) {
      var calls = IntStream.range(0, 10).<Callable<Boolean>>mapToObj(_ -> () -> add(line)).toList();
      for (var call : crowd.invokeAll(calls)) {
        call.get();
      }
    }

    assertEquals(List.of(line), suppressions().of(who));
  }

  private boolean add(Suppression line) {
    suppressions().add(line);
    return true;
  }

  @Test
  void keepsMailboxesApart() {
    var neighbour = NewsletterSamples.who();
    suppressions()
        .add(suppression(neighbour, Optional.empty(), Suppression.SuppressionReason.BOUNCED));

    assertEquals(List.of(), suppressions().of(who));
  }

  @Test
  void returnsTheEntriesOfARangeOfMailboxes() {
    var ids = ids("0", "1", "2", "3", "4", "5", "6");
    ids.reversed().stream().flatMap(this::twoEntries).forEach(suppressions()::add);
    var lines = ids.stream().flatMap(this::twoEntries).toList();

    assertEquals(lines.subList(2, 12), suppressions().between(ids.get(1), ids.get(5)));
    assertEquals(lines.subList(6, 8), suppressions().between(ids.get(3), ids.get(3)));
    var empty = ids("30", "31");
    assertEquals(List.of(), suppressions().between(empty.getFirst(), empty.getLast()));
  }

  private Stream<Suppression> twoEntries(SubscriberId id) {
    return Stream.of(
        suppression(id, Optional.empty(), Suppression.SuppressionReason.BOUNCED),
        new Suppression(
            id, Optional.of(relay), Suppression.SuppressionReason.LEFT, NOW.plusMillis(1)));
  }

  /// Returns ids that differ from their first character on only in these endings.
  private List<SubscriberId> ids(String... ends) {
    return Stream.of(ends)
        .map(it -> who.text().substring(0, 41) + it + "-".repeat(2 - it.length()))
        .map(SubscriberId::new)
        .toList();
  }

  @Test
  void returnsTheWholeLogInPages() {
    var lines =
        Stream.generate(NewsletterSamples::who)
            .limit(8)
            .map(it -> suppression(it, Optional.of(relay), Suppression.SuppressionReason.LEFT))
            .toList();
    lines.forEach(suppressions()::add);

    var read = new ArrayList<Suppression>();
    var parts = 1;
    var page = suppressions().all(Optional.empty());
    for (; page.next().isPresent(); parts++) {
      read.addAll(page.lines());
      page = suppressions().all(page.next());
    }
    read.addAll(page.lines());

    read.removeIf(it -> !it.relay().equals(Optional.of(relay)));
    assertEquals(lines.size(), read.size());
    assertEquals(new HashSet<>(lines), new HashSet<>(read));
    assertTrue(parts > 1);
  }
}
