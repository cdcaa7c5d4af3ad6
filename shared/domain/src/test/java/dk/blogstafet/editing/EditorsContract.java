package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.relay.Samples.LEDELSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.BooksContract;
import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Fingerprint;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Samples;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every adapter of [Editors] keeps about acts on relays: all of an act is stored, or nothing.
public abstract class EditorsContract extends BooksContract {
  /// What the adapter's clock shows.
  protected Instant now = NOW;

  /// The adapter under test, over the same rows as the relays.
  protected abstract Editors editors();

  @Test
  void knowsNothingOfAnUploadAtFirst() {
    var known = editors().look(act(EditorSamples.key()).upload());

    assertEquals(new Editors.Known(Optional.empty(), Optional.empty()), known);
  }

  @Test
  void keepsEveryWordOfAKey() {
    var relays = Set.of(new RelayId("broer"), new RelayId("skygge-i-byen"));
    var grant = new Grant(Set.of(Scope.PUBLISH, Scope.CORRECT), false, relays);
    var key = EditorSamples.key(EditorSamples.publicKey(), grant);
    var revoked = EditorSamples.revoked(EditorSamples.key());

    editors().trust(key);
    editors().trust(revoked);

    assertEquals(Optional.of(key), editors().find(key.id()));
    assertEquals(Optional.of(key), editors().look(act(key).upload()).key());
    assertEquals(Optional.of(revoked), editors().find(revoked.id()));
    assertTrue(editors().keys().containsAll(List.of(key, revoked)));
  }

  @Test
  void trustsAKeyOnlyOnce() {
    var key = trusted();

    editors().trust(EditorSamples.revoked(key));

    assertEquals(Optional.of(key), editors().find(key.id()));
  }

  @Test
  void keepsAnActWithItsReceiptAndItsLine() {
    var seen = open();
    var act = act(trusted());
    var step = step(1);

    var then = done(record(act, seen, step));

    var effect = new Effect(Deed.PUBLISH, Optional.of(id), "bro-1", 1, 0, 1, 2);
    assertEquals(new Lookup.Present(step.post()), posts().find(id, step.post().post().id()));
    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(Optional.of(Receipt.of(act, effect)), receipt(act));
    var content = Fingerprint.of(step.post());
    var line = Trail.next(Optional.empty(), act, effect, new Traces("", content));
    assertEquals(List.of(line), trail());
  }

  @Test
  void saysWithWhichRequestAChangeCame() {
    var act = act(trusted());

    record(act, open(), step(1));

    var causes = posts().changes(id, Revision.NONE, 9).stream().map(Change::cause).toList();
    var cause = new Change.Cause("request-1", act.at());
    assertEquals(List.of(Optional.empty(), Optional.of(cause)), causes);
  }

  @Test
  void takesNoUploadTwice() {
    var act = act(trusted());
    var then = done(record(act, open(), step(1)));

    assertThrows(Barred.class, () -> record(act, then, step(2)));

    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(new Lookup.Absent(), posts().find(id, Samples.id(2)));
    assertEquals(1, trail().size());
    assertEquals(1, receipt(act).orElseThrow().effect().leg());
  }

  @Test
  void takesTheSameNameFromAnotherKey() {
    var one = act(trusted());
    var other = act(trusted(), one.upload().name(), NOW);
    var then = done(record(one, open(), step(1)));

    done(record(other, then, step(2)));

    assertEquals(2, trail().size());
  }

  @Test
  void takesNothingFromAKeyThatHasChanged() {
    var seen = open();
    var key = trusted();
    var act = act(key);
    editors().change(act(trusted()), KeyChange.revoke(key.revokedAt(NOW)));

    assertThrows(Barred.class, () -> record(act, seen, step(1)));
    assertThrows(Barred.class, () -> editors().note(act, Effect.ofSite(1, 1)));

    assertEquals(Optional.of(seen), relays().find(id));
    assertEquals(Optional.empty(), receipt(act));
    assertEquals(List.of(), trail());
  }

  @Test
  void takesNothingFromAKeyThatIsNotInTheBooks() {
    var seen = open();

    assertThrows(Barred.class, () -> record(act(EditorSamples.key()), seen, step(1)));

    assertEquals(Optional.of(seen), relays().find(id));
  }

  @Test
  void takesActsOfTheRootKeyWhichStandsElsewhere() {
    var root = EditorKey.root(EditorSamples.publicKey());

    done(record(act(root), open(), step(1)));

    assertEquals("root", trail().getFirst().owner());
    assertEquals(Optional.empty(), editors().find(root.id()));
  }

  @Test
  void keepsNothingOfAnActThatSomeoneElseOvertook() {
    var seen = open();
    var then = record(seen, step(1));
    var act = act(trusted());

    assertEquals(new Recorded.Overtaken(), record(act, seen, step(2)));

    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(Optional.empty(), receipt(act));
    assertEquals(List.of(), trail());
  }

  @Test
  void keepsAReceiptForItsTermAndThenTakesTheNameAgain() {
    var key = trusted();
    var act = act(key);
    var then = done(record(act, open(), step(1)));
    now = NOW.plus(Receipt.TERM);
    var late = act(key, act.upload().name(), now);

    assertTrue(receipt(act).isPresent());
    assertThrows(Barred.class, () -> record(late, then, step(2)));
    now = now.plusSeconds(1);

    assertEquals(Optional.empty(), receipt(act));
    done(record(act(key, act.upload().name(), now), then, step(2)));
    assertEquals(2, receipt(act).orElseThrow().effect().leg());
  }

  @Test
  void notesAnActThatHadNothingToDo() {
    var standing = open();
    var act = act(trusted());
    var effect = Effect.ofRelay(Deed.OPEN_RELAY, 1, standing);

    editors().note(act, effect);

    assertEquals(Optional.of(Receipt.of(act, effect)), receipt(act));
    assertEquals(List.of(), trail());
    assertThrows(Barred.class, () -> editors().note(act, effect));
  }

  @Test
  void chainsTheLinesOfARelay() {
    var key = trusted();
    var opened = done(editors().relays(act(key)).open(Samples.relay(id)));
    var added = done(record(act(key), opened, step(1)));
    var post = step(1).post();
    var moved = Samples.corrected(post, "2016-01-01", LEDELSE);
    var corrected = done(record(act(key), added, moved));
    var away = new Step.Withdraw(moved.post(), "Fejl", NOW);
    var withdrawn = done(record(act(key), corrected, away));
    var back = new Step.Restore(away.post(), "Alligevel", NOW);
    var restored = done(record(act(key), withdrawn, back));
    done(editors().relays(act(key)).describe(restored, Samples.relay(id)));

    var deeds = trail().stream().map(entry -> entry.effect().deed().label()).toList();
    assertEquals(
        List.of("open-relay", "publish", "correct", "withdraw", "restore", "describe-relay"),
        deeds);
    assertEquals(Optional.empty(), Trail.firstBreak(trail()));
    assertEquals(trail().subList(2, 5), editors().trail("relay/" + id, 2, 3));
    assertEquals(List.of(0, 0, 1, 2, 3, 1), froms());
  }

  @Test
  void describesTheSiteInItsChain() {
    describe(Samples.site("Broen"));
    var seen = relays().medium().orElseThrow().revision();
    var act = act(trusted());
    var before = editors().trail("site", 0, 1_000).size();

    assertTrue(editors().relays(act).describe(seen, Samples.site("Den nye bro")));

    var line = editors().trail("site", before, 2).getFirst();
    var from = (int) seen.number();
    assertEquals(Effect.ofSite(from, from + 1), line.effect());
    assertEquals(Optional.of(Receipt.of(act, line.effect())), receipt(act));
    assertEquals(Optional.empty(), Trail.firstBreak(editors().trail("site", 0, 1_000)));
  }

  @Test
  void takesOneStepAtATime() {
    var seen = open();
    var relays = editors().relays(act(trusted()));
    var steps = List.<Step>of(step(1), step(2));

    assertThrows(
        IllegalArgumentException.class,
        () -> new Ledger(relays, posts()).record(seen, steps, Pace.DONE));
  }

  /// A key that is trusted.
  protected final EditorKey trusted() {
    var key = EditorSamples.key();
    editors().trust(key);
    return key;
  }

  protected final Recorded record(Act act, Standing seen, Step step) {
    return new Ledger(editors().relays(act), posts()).record(seen, List.of(step), Pace.DONE);
  }

  protected final Optional<Receipt> receipt(Act act) {
    return editors().look(act.upload()).receipt();
  }

  /// The lines of the test's relay.
  protected final List<Entry> trail() {
    return editors().trail("relay/" + id, 0, 1_000);
  }

  private List<Integer> froms() {
    return trail().stream().map(entry -> entry.effect().from()).toList();
  }

  protected static Step step(int leg) {
    return new Step.Add(Samples.post(leg, "2015-05-11", LEDELSE));
  }
}
