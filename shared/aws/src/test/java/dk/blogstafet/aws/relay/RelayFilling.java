package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fills a relay with posts of typical size: 60 characters of title, 400 of teaser, one author,
/// 6,000 of text; one a day since 2010.
final class RelayFilling {
  /// Where the first post was on another site.
  static final FormerAddress OLD_ADDRESS = new FormerAddress("/?p=123");

  private static final LocalDate FIRST = LocalDate.parse("2010-01-01");

  private RelayFilling() {}

  static RelaySnapshot of(TestDatabase database, RelayId relay, int posts) {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(relay));
    database.relays().open(snapshot.relay());
    var writer = new RelayChangeWriter(database.relays(), database.posts());
    for (var first = 1; first <= posts; first += Publisher.BATCH) {
      var changes =
          IntStream.range(first, Math.min(first + Publisher.BATCH, posts + 1))
              .<PostChange>mapToObj(leg -> new PostChange.Add(post(leg)))
              .toList();
      snapshot = done(writer.commit(snapshot, changes, RenewalHint.MORE_TO_COME));
    }
    return archived(database, snapshot);
  }

  /// Archives one weekly issue for each seven posts.
  private static RelaySnapshot archived(TestDatabase database, RelaySnapshot filled) {
    var snapshot = filled;
    for (var first = 1; first + 6 <= filled.legs(); first += 7) {
      var posts = IntStream.range(first, first + 7).mapToObj(DomainSamples::id).toList();
      var week = IssueId.ofWeek(FIRST.plusDays(first));
      var issue = new ArchivedIssue(week, week.due(), posts.reversed());
      snapshot = done(database.issues().commit(snapshot, issue));
    }
    return snapshot;
  }

  private static RelaySnapshot done(CommitResult result) {
    return switch (result) {
      case CommitResult.Done(var then) -> then;
      case CommitResult.Conflict() -> throw new AssertionError("No other writer exists");
    };
  }

  static Post post(int leg) {
    var author = new Author("Bo Bromand", "Lektor", "Broskolen i Aarhus", Optional.empty());
    var metadata =
        new PostMetadata(
            "Bro ".repeat(14) + leg,
            FIRST.plusDays(leg),
            leg % 2 == 0 ? DomainSamples.LEDELSE : DomainSamples.VELFAERD,
            "Teaser. ".repeat(50),
            List.of(author));
    var post = new PostSummary(DomainSamples.id(leg), new Leg(leg), metadata, DomainSamples.STORED);
    var old = leg == 1 ? List.of(OLD_ADDRESS) : List.<FormerAddress>of();
    return new Post(post, new PostBody.MarkdownText("Tekst. ".repeat(857)), List.of(), old);
  }
}
