package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayStoreContract;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Editors] for concurrent calls.
public abstract class EditorsConcurrencyContract extends RelayStoreContract {
  private static final Clock CLOCK = Clock.fixed(EditorSamples.NOW, DanishTime.ZONE);

  /// Returns the adapter under test, over the same rows as the relays.
  protected abstract Editors editors();

  @Test
  void publishesOnceForConcurrentRepetitionsOfARequest() throws Exception {
    open();
    var act = act(trusted());

    var outcomes = together(40, _ -> publish(act, "Broen over åen"));

    assertEquals(1, outcomes.stream().filter(Optional::isPresent).count());
    assertEquals(1, relays().find(id).orElseThrow().counts().total());
    assertEquals(1, trail().size());
    assertEquals(Optional.of(1), receiptLeg(act));
  }

  @Test
  void chainsEntriesOfConcurrentActions() throws Exception {
    open();
    var key = trusted();

    var outcomes = together(8, number -> publish(act(key), "Bro nummer " + number));

    assertEquals(8, outcomes.stream().filter(Optional::isPresent).count());
    assertEquals(8, relays().find(id).orElseThrow().legs());
    assertEquals(8, trail().size());
    assertEquals(Optional.empty(), AuditChain.firstBreak(trail()));
    var revisions = trail().stream().map(entry -> entry.result().revision()).toList();
    assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), revisions);
  }

  @Test
  void rejectsConcurrentActionsOfARevokedKey() throws Exception {
    open();
    var key = trusted();
    var root = EditorKey.root(EditorSamples.publicKey());
    var change = KeyChange.revoke(key.revokedAt(EditorSamples.NOW));

    together(
        8,
        number -> {
          if (number == 4) {
            editors().change(act(root), change);
          }
          return publish(act(key), "Bro nummer " + number);
        });

    var total = relays().find(id).orElseThrow().counts().total();
    assertEquals(total, trail().size());
    assertEquals(Optional.empty(), publish(act(key), "For sent"));
    assertEquals(total, relays().find(id).orElseThrow().counts().total());
  }

  /// Returns the post, if it was published in this call.
  private Optional<PublicationOutcome.Published> publish(SignedAction act, String title) {
    var draft = PostDraft.ofTeaser(title, "2026-03-01", DomainSamples.LEDELSE.name(), "Kort sagt.");
    var publisher = new Publisher(editors().relays(act), posts(), CLOCK);
    try {
      var done = assertInstanceOf(PublicationOutcome.Done.class, publisher.publish(id, draft));
      return done.results().getFirst() instanceof PublicationOutcome.Published published
          ? Optional.of(published)
          : Optional.empty();
    } catch (StaleActionException staleActionException) {
      return Optional.empty();
    }
  }

  private static <T> List<T> together(int count, IntFunction<T> deed) throws Exception {
    try (var crowd = Executors.newFixedThreadPool(count)) {
      var calls =
          IntStream.range(0, count)
              .<Callable<T>>mapToObj(number -> () -> deed.apply(number))
              .toList();
      var outcomes = new ArrayList<T>();
      for (var call : crowd.invokeAll(calls)) {
        outcomes.add(call.get());
      }
      return outcomes;
    }
  }

  private EditorKey trusted() {
    var key = EditorSamples.key();
    editors().trust(key);
    return key;
  }

  private Optional<Integer> receiptLeg(SignedAction act) {
    return editors().lookup(act.idempotencyKey()).receipt().map(receipt -> receipt.result().leg());
  }

  private List<AuditEntry> trail() {
    return editors().auditEntries("relay/" + id, 0, 1_000);
  }
}
