package dk.blogstafet.local.proof.readers;

import dk.blogstafet.local.machine.Stores;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.CorrectionDraft;
import dk.blogstafet.relay.CorrectionOutcome;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.PostCorrector;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostPurger;
import dk.blogstafet.relay.PostWithdrawer;
import dk.blogstafet.relay.PublicationOutcome;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.PurgeOutcome;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.WithdrawalOutcome;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Adds every kind of page to the demo: in each language a relay with posts in every state and a
/// long year, one that is closed and one that is empty. `pages.mjs` knows the addresses.
final class Scene {
  static final String DEMO = "klimatilpasning-paa-tvaers";
  static final String DEMO_POST = "/" + DEMO + "/indlaeg/kaelderklubben/";

  private final Stores stores;
  private final Clock clock;
  private final Publisher publisher;

  Scene(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
    this.publisher = new Publisher(stores.relays(), stores.posts(), clock);
  }

  /// Sets it.
  ///
  /// @return the relays that have posts
  List<String> set() {
    fill(Lines.DANISH);
    fill(Lines.ENGLISH);
    return Stream.concat(
            Stream.of(DEMO),
            Stream.of(Lines.DANISH, Lines.ENGLISH)
                .flatMap(lines -> Stream.of(lines.relay(), lines.closed())))
        .toList();
  }

  private void fill(Lines lines) {
    var relay = open(lines, lines.relay());
    open(lines, lines.empty());
    lines.posts().forEach(drafts -> publish(relay, drafts));
    correct(relay, lines);
    takeBack(relay, lines);
    var closed = open(lines, lines.closed());
    publish(closed, List.of(lines.post("last", "2019-05-01")));
    close(lines, closed);
  }

  private RelayId open(Lines lines, String name) {
    var relay = relay(lines, name, Relay.RelayState.OPEN);
    require(stores.relays().open(relay) instanceof CommitResult.Done, name);
    return relay.id();
  }

  private void close(Lines lines, RelayId relay) {
    var seen = stores.relays().find(relay).orElseThrow();
    var closed = relay(lines, relay.slug(), Relay.RelayState.CLOSED);
    require(stores.relays().describe(seen, closed) instanceof CommitResult.Done, "closing");
  }

  private static Relay relay(Lines lines, String name, Relay.RelayState state) {
    var article =
        new IntroductoryArticle(lines.article(), Optional.of(URI.create("https://example.org/a")));
    return new Relay(
        new RelayId(name),
        lines.title() + " (" + name + ")",
        lines.introduction(),
        Optional.of(article),
        lines.categories(),
        lines.language(),
        state);
  }

  private void publish(RelayId relay, List<PostDraft> drafts) {
    var outcome = publisher.publish(relay, drafts, RenewalHint.DONE);
    require(outcome instanceof PublicationOutcome.Done, outcome);
  }

  /// A post with every kind of correction.
  private void correct(RelayId relay, Lines lines) {
    var corrector = new PostCorrector(stores.relays(), stores.posts(), clock);
    var seen = 1;
    for (var kind : List.of("correction", "clarification", "reply")) {
      var told = new CorrectionDraft(kind, lines.sentence());
      var draft = lines.post("corrected", "2026-02-03", lines.sentence() + " " + kind);
      var outcome = corrector.correct(relay, new PostId("corrected"), seen, draft, told);
      require(outcome instanceof CorrectionOutcome.Corrected, outcome);
      seen++;
    }
  }

  private void takeBack(RelayId relay, Lines lines) {
    var withdrawn =
        new PostWithdrawer(stores.relays(), stores.posts(), clock)
            .withdraw(relay, new PostId("withdrawn"), 1, lines.sentence());
    require(withdrawn instanceof WithdrawalOutcome.Withdrawn, withdrawn);
    var purged =
        new PostPurger(stores.relays(), stores.posts(), clock)
            .purge(relay, new PostId("purged"), 1, lines.sentence());
    require(purged instanceof PurgeOutcome.Purged, purged);
  }

  private static void require(boolean done, Object outcome) {
    if (!done) {
      throw new IllegalStateException("The scene can't be set: " + outcome);
    }
  }
}
