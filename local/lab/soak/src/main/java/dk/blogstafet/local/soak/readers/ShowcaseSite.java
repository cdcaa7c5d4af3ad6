package dk.blogstafet.local.soak.readers;

import dk.blogstafet.local.runtime.PublishingStores;
import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.PurgeOutcome;
import dk.blogstafet.relay.change.WithdrawalOutcome;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Adds every kind of page to the demo: in each language a relay with posts in every state, a long
/// year and a newsletter issue, a closed one and an empty one. `pages.mjs` has the addresses.
final class ShowcaseSite {
  static final String DEMO = "klimatilpasning-paa-tvaers";
  static final String DEMO_POST = "/" + DEMO + "/indlaeg/kaelderklubben/";

  private final PublishingStores stores;
  private final IssueArchive issues;
  private final Clock clock;
  private final Publisher publisher;

  ShowcaseSite(PublishingStores stores, IssueArchive issues, Clock clock) {
    this.stores = stores;
    this.issues = issues;
    this.clock = clock;
    this.publisher = new Publisher(stores.relays(), stores.posts(), clock);
  }

  /// Adds the content.
  ///
  /// @return the relays that have posts
  List<String> create() {
    fill(ShowcaseTexts.DANISH);
    fill(ShowcaseTexts.ENGLISH);
    return Stream.concat(
            Stream.of(DEMO),
            Stream.of(ShowcaseTexts.DANISH, ShowcaseTexts.ENGLISH)
                .flatMap(texts -> Stream.of(texts.relay(), texts.closed())))
        .toList();
  }

  private void fill(ShowcaseTexts texts) {
    var relay = open(texts, texts.relay());
    open(texts, texts.empty());
    texts.posts().forEach(drafts -> publish(relay, drafts));
    correct(relay, texts);
    takeBack(relay, texts);
    archive(relay);
    var closed = open(texts, texts.closed());
    publish(closed, List.of(texts.post("last", "2019-05-01")));
    close(texts, closed);
  }

  private RelayId open(ShowcaseTexts texts, String name) {
    var relay = relay(texts, name, Relay.RelayState.OPEN);
    require(stores.relays().open(relay) instanceof CommitResult.Done, name);
    return relay.id();
  }

  private void close(ShowcaseTexts texts, RelayId relay) {
    var seen = stores.relays().find(relay).orElseThrow();
    var closed = relay(texts, relay.slug(), Relay.RelayState.CLOSED);
    require(stores.relays().describe(seen, closed) instanceof CommitResult.Done, "closing");
  }

  private static Relay relay(ShowcaseTexts texts, String name, Relay.RelayState state) {
    var article =
        new IntroductoryArticle(texts.article(), Optional.of(URI.create("https://example.org/a")));
    return new Relay(
        new RelayId(name),
        texts.title() + " (" + name + ")",
        texts.introduction(),
        Optional.of(article),
        texts.categories(),
        texts.language(),
        state);
  }

  private void publish(RelayId relay, List<PostDraft> drafts) {
    var outcome = publisher.publish(relay, drafts, RenewalHint.DONE);
    require(outcome instanceof PublicationOutcome.Done, outcome);
  }

  /// Corrects a post with every kind of correction.
  private void correct(RelayId relay, ShowcaseTexts texts) {
    var corrector = new PostCorrector(stores.relays(), stores.posts(), clock);
    var seen = 1;
    for (var kind : List.of("correction", "clarification", "reply")) {
      var told = new CorrectionDraft(kind, texts.sentence());
      var draft = texts.post("corrected", "2026-02-03", texts.sentence() + " " + kind);
      var outcome = corrector.correct(relay, new PostId("corrected"), seen, draft, told);
      require(outcome instanceof CorrectionOutcome.Corrected, outcome);
      seen++;
    }
  }

  private void takeBack(RelayId relay, ShowcaseTexts texts) {
    var withdrawn =
        new PostWithdrawer(stores.relays(), stores.posts(), clock)
            .withdraw(relay, new PostId("withdrawn"), 1, texts.sentence());
    require(withdrawn instanceof WithdrawalOutcome.Withdrawn, withdrawn);
    var purged =
        new PostPurger(stores.relays(), stores.posts(), clock)
            .purge(relay, new PostId("purged"), 1, texts.sentence());
    require(purged instanceof PurgeOutcome.Purged, purged);
  }

  /// Archives a newsletter issue. One of its posts was withdrawn.
  private void archive(RelayId relay) {
    var posts = Stream.of("corrected", "teaser", "withdrawn", "everything").map(PostId::new);
    var issue = new ArchivedIssue(new IssueId("2026-W06"), clock.instant(), posts.toList());
    var seen = stores.relays().find(relay).orElseThrow();
    require(issues.commit(seen, issue) instanceof CommitResult.Done, issue);
  }

  private static void require(boolean done, Object outcome) {
    if (!done) {
      throw new IllegalStateException("The showcase can't be created: " + outcome);
    }
  }
}
