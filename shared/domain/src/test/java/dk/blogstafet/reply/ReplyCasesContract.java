package dk.blogstafet.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of [ReplyCases].
public abstract class ReplyCasesContract {
  protected final RelayId relay = DomainSamples.relayId();
  protected Instant now = ReplySamples.NOW;
  private final ReplyCase first = ReplySamples.registered(relay);

  protected abstract ReplyCases cases();

  @Test
  void hasNothingOfANewRelay() {
    assertEquals(Optional.empty(), cases().find(first.key()));
    assertEquals(List.of(), cases().of(relay));
  }

  @Test
  void storesEveryState() {
    var accepted = first.accepted(now);
    var refused = accepted.refused(ReplySamples.refusal(), now);
    var again = refused.accepted(now);
    for (var then : List.of(first, accepted, refused, again, again.published(2, now))) {
      assertTrue(cases().store(then));
      assertEquals(Optional.of(then), cases().find(first.key()));
    }
    assertEquals(1, cases().of(relay).size());
    assertEquals(List.of(), cases().of(DomainSamples.relayId()));
  }

  @Test
  void storesNoVersionTwice() {
    assertTrue(cases().store(first));
    assertFalse(cases().store(first.withdrawn(now).accepted(now)));
    assertTrue(cases().store(first.accepted(now)));
    assertFalse(cases().store(first.refused(ReplySamples.refusal(), now)));

    assertEquals(Optional.of(first.accepted(now)), cases().find(first.key()));
  }

  @Test
  void erasesTheTextsOfAWithdrawnCase() {
    cases().store(first);

    cases().store(first.withdrawn(now));

    var request = cases().find(first.key()).orElseThrow().request();
    assertEquals(
        List.of("", "", "", ""),
        List.of(request.name(), request.contact(), request.passage(), request.text()));
  }

  @Test
  void forgetsAClosedCaseAfterAYear() {
    cases().store(first);
    cases().store(first.refused(ReplySamples.refusal(), now));
    now = now.plus(ReplyCase.KEPT).minus(Duration.ofSeconds(1));
    assertTrue(cases().find(first.key()).isPresent());

    now = now.plusSeconds(1);

    assertEquals(Optional.empty(), cases().find(first.key()));
    assertEquals(List.of(), cases().of(relay));
    assertTrue(cases().store(first));
  }
}
