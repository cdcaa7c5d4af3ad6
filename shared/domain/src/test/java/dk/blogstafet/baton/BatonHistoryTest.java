package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.editor.EditorChanges;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnEditor;
import dk.blogstafet.baton.editor.TurnReviewer;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.SaveOutcome;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelaySnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories of a relay's turns: authors, their secretaries, two editors and the clock, with
/// repeated and outdated requests and lost answers. Whatever happens, the rules of the baton hold.
final class BatonHistoryTest {
  private static final int STEPS = 120;

  private final BatonFixture baton = new BatonFixture();
  private Random random = new Random(0);
  private final EditorChanges lossy =
      new EditorChanges(baton.turns, this::storeAndLose, "Bodil", baton.clock);
  private final TurnReviewer otherReviewer = new TurnReviewer(baton.turns, baton.drafts, lossy);
  private final TurnEditor other = new TurnEditor(baton.turns, lossy);
  private final List<TurnKey> keys = new ArrayList<>();
  private final List<String> approvalLinks = new ArrayList<>();
  private final Map<TurnKey, String> approved = new HashMap<>();
  private final Map<TurnKey, String> saved = new HashMap<>();

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsTheRulesOfTheBaton(int seed) {
    random = new Random(seed);
    for (var step = 0; step < STEPS; step++) {
      act(step);
      assertRules();
    }
  }

  private void act(int step) {
    if (keys.isEmpty() || random.nextInt(12) == 0) {
      invite(step);
      return;
    }
    var key = keys.get(random.nextInt(keys.size()));
    for (var repeat = 0; repeat <= random.nextInt(2); repeat++) {
      act(key, step);
    }
  }

  private void invite(int step) {
    var draft = baton.invitation("Person " + step % 9, random.nextInt(4) > 0);
    if (baton.inviter.invite(baton.relay, draft) instanceof TurnEditOutcome.Changed(var turn)) {
      keys.add(turn.key());
    }
  }

  private void act(TurnKey key, int step) {
    switch (random.nextInt(24)) {
      case 0, 1 -> baton.guest.accept(key, random.nextBoolean(), BatonFixture.WORDING);
      case 2, 3 -> save(key, step);
      case 4, 5 -> baton.writing.submit(key, baton.writing.draft(key).version());
      case 6 -> baton.writing.recall(key);
      case 7 -> baton.reviewer.requestChanges(key);
      case 8, 9 -> approve(key);
      case 10, 11 -> approveByAuthor(key);
      case 12 -> baton.editor.schedule(key, random.nextBoolean() ? null : inTwoDays());
      case 13 -> baton.publisher.publish(key, "", BatonFixture.EDITOR);
      case 14 -> rarely(() -> baton.guest.decline(key, false));
      case 15 -> rarely(() -> baton.editor.takeOver(key, "Tid"));
      case 16 -> rarely(() -> other.cancel(key, "Slut"));
      case 17 -> writeOwn(key, step);
      case 18 -> rarely(() -> baton.guest.declineForNow(key, BatonFixture.WORDING));
      case 19 -> handOn(key, step);
      case 20 -> baton.editor.remind(key, random.nextBoolean());
      case 21 -> rarely(() -> baton.guest.erase(key));
      case 22 -> baton.guest.postpone(key);
      default -> passTime();
    }
  }

  private void rarely(Runnable act) {
    if (random.nextInt(4) == 0) {
      act.run();
    }
  }

  private String inTwoDays() {
    var day = DanishTime.today(baton.clock).plusDays(2);
    return day + " 09:00";
  }

  private void save(TurnKey key, int step) {
    var titled = titled("Bro " + key.number() + " " + step, step);
    var seen = Math.max(0, baton.writing.draft(key).version() - random.nextInt(2));
    if (baton.writing.save(key, seen, titled) instanceof SaveOutcome.Saved(var draft)) {
      saved.put(key, draft.content().hash());
    }
  }

  private static DraftContent titled(String title, int step) {
    var content = BatonFixture.content("Tekst " + step);
    return new DraftContent(
        title,
        content.category(),
        content.teaser(),
        content.text(),
        content.name(),
        content.jobTitle(),
        content.workplace(),
        content.side());
  }

  /// One of two editors approves. The other one's answers are often lost: what was stored is then
  /// tried again.
  private void approve(TurnKey key) {
    var reviewer = random.nextBoolean() ? baton.reviewer : otherReviewer;
    reviewer.approve(key);
    var turn = baton.turn(key);
    baton.links.approvalToken(turn).ifPresent(approvalLinks::add);
    if (turn.isOwn() && !turn.state().isFinal()) {
      turn.authorApproval().ifPresent(it -> approved.put(key, it.hash()));
    }
  }

  private boolean storeAndLose(TurnUpdate update) {
    return baton.turns.update(update) && random.nextInt(3) > 0;
  }

  /// Uses a link to the final approval, often an old one.
  private void approveByAuthor(TurnKey key) {
    var turn = baton.turn(key);
    var link =
        random.nextInt(3) == 0 && !approvalLinks.isEmpty()
            ? approvalLinks.get(random.nextInt(approvalLinks.size()))
            : baton.links.approvalToken(turn).orElse("");
    baton
        .approval
        .approve(link, BatonFixture.WORDING)
        .filter(GuestOutcome.Done.class::isInstance)
        .map(BatonFixture::done)
        .ifPresent(it -> approved.put(it.key(), it.authorApproval().orElseThrow().hash()));
  }

  /// An editor writes a text, or tries to replace the text of any turn.
  private void writeOwn(TurnKey key, int step) {
    var content = titled("Eget " + step, step);
    var outcome =
        random.nextBoolean()
            ? baton.texts.add(baton.relay, content)
            : baton.texts.replace(key, content);
    if (outcome instanceof TurnEditOutcome.Changed(var turn)) {
      saved.put(turn.key(), content.hash());
      if (!keys.contains(turn.key())) {
        keys.add(turn.key());
      }
    }
  }

  /// The author names the next one, and an editor invites the person.
  private void handOn(TurnKey key, int step) {
    var person = "Næste " + step % 5;
    var email = "naeste." + step % 5 + "@example.com";
    baton.handOver.nominate(key, List.of(new CandidateDraft(person, email, "", "")));
    var draft =
        new InvitationDraft(
            null,
            null,
            null,
            DanishTime.today(baton.clock).plusDays(30).toString(),
            true,
            null,
            null,
            null,
            null);
    if (baton.inviter.invite(key, 1, draft) instanceof TurnEditOutcome.Changed(var turn)) {
      keys.add(turn.key());
    }
  }

  private void passTime() {
    baton.clock.pass(Duration.ofHours(random.nextInt(200)));
    baton.turnClock.due().forEach(baton.turnClock::handle);
    baton.turnClock.due().forEach(baton.turnClock::handle);
  }

  private void assertRules() {
    var holders =
        keys.stream()
            .map(baton::turn)
            .filter(it -> it.invitation().isBaton() && it.state().isBeingWritten())
            .toList();
    assertTrue(holders.size() <= 1, "one holder");
    for (var holder : holders) {
      assertTrue(baton.turns.baton(baton.relay).isHeldBy(holder.key()));
    }
    var published = keys.stream().map(baton::turn).filter(it -> it.post().isPresent()).toList();
    assertEquals(
        published.size(), baton.relays.find(baton.relay).map(RelaySnapshot::legs).orElseThrow());
    published.forEach(this::assertApproved);
    keys.forEach(this::assertKept);
    var names = new HashSet<String>();
    baton.outbox.all().forEach(it -> assertTrue(names.add(it.name())));
  }

  private void assertApproved(Turn turn) {
    var event =
        baton.turns.events(turn.key()).stream()
            .filter(it -> it.action() == TurnAction.PUBLISH)
            .reduce((_, second) -> second)
            .orElseThrow();
    assertEquals(approved.get(turn.key()), event.hash(), "published as approved");
  }

  /// No text is lost before its turn is erased.
  private void assertKept(TurnKey key) {
    var turn = baton.turn(key);
    var isKept = turn.contact().isPresent() || (turn.isOwn() && !turn.state().isFinal());
    if (isKept && saved.containsKey(key)) {
      assertEquals(saved.get(key), baton.writing.draft(key).content().hash(), "kept text");
    }
  }
}
