package dk.blogstafet.baton.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.baton.StaleTurnException;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnSamples;
import dk.blogstafet.baton.TurnStoreContract;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of [TurnRelays]: a post and its turn are stored both or not at all.
public abstract class TurnRelaysContract extends TurnStoreContract {
  private final Post post = DomainSamples.post(1, "2026-03-02", DomainSamples.LEDELSE);

  /// Returns the adapter under test.
  protected abstract TurnRelays turnRelays();

  /// Returns the store of the same relays.
  protected abstract Relays relays();

  /// Returns the store of the same posts.
  protected abstract Posts posts();

  @Test
  void storesAPostWithItsTurn() {
    var seen = open();
    var turn = move(invite(), TurnState.APPROVED_BY_AUTHOR);

    var result = commit(seen, turn);

    var then = assertInstanceOf(CommitResult.Done.class, result).snapshot();
    assertEquals(Optional.of(then), relays().find(relay));
    assertEquals(List.of(post), posts().findPublished(relay, List.of(post.id())));
    assertEquals(TurnSamples.publication(turn, post.id()).then(), stored(turn));
    var mail = TurnMailTask.of(stored(turn), TurnMailKind.PUBLICATION, TurnSamples.NOW);
    assertEquals(Optional.of(mail), outbox().find(mail.name()));
  }

  @Test
  void storesNothingForAnOutdatedTurn() {
    var seen = open();
    var turn = move(invite(), TurnState.APPROVED_BY_AUTHOR);
    var recalled = move(turn, TurnState.WRITING);

    assertThrows(StaleTurnException.class, () -> commit(seen, turn));

    assertEquals(Optional.of(seen), relays().find(relay));
    assertEquals(recalled, stored(turn));
  }

  @Test
  void storesNothingForAnOutdatedRelay() {
    var seen = open();
    var turn = move(invite(), TurnState.APPROVED_BY_AUTHOR);
    var described = relays().describe(seen, seen.relay());
    assertInstanceOf(CommitResult.Done.class, described);

    var result = commit(seen, turn);

    assertEquals(new CommitResult.Conflict(), result);
    assertEquals(turn, stored(turn));
  }

  private RelaySnapshot open() {
    return assertInstanceOf(CommitResult.Done.class, relays().open(DomainSamples.relay(relay)))
        .snapshot();
  }

  private CommitResult commit(RelaySnapshot seen, Turn turn) {
    var both = turnRelays().publishing(it -> TurnSamples.publication(turn, it.id()));
    return new RelayChangeWriter(both, posts())
        .commit(seen, List.of(new PostChange.Add(post)), RenewalHint.DONE);
  }

  private Turn stored(Turn turn) {
    return turns().find(turn.key()).orElseThrow();
  }
}
