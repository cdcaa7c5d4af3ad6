package dk.blogstafet.newsletter.issue;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;

import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Valid values for tests that do not depend on them.
public final class IssueSamples {
  private IssueSamples() {}

  public static IssueKey key(RelayId relay, String id) {
    return new IssueKey(relay, new IssueId(id));
  }

  /// Returns the content of an issue with two posts.
  public static IssueContent content() {
    return new IssueContent(
        List.of(
            new IssueContent.IssuePost(new PostId("bro-2"), NOW.minusSeconds(1)),
            new IssueContent.IssuePost(new PostId("bro-1"), NOW.minusSeconds(2))),
        NOW.minusMillis(7),
        Instant.EPOCH,
        NOW);
  }

  /// Returns a new issue whose content is decided.
  public static Issue cut(IssueKey key) {
    return Issue.cut(key, content());
  }

  /// Returns a new issue with the maximum number of posts, with the longest ids.
  public static Issue longest(IssueKey key) {
    var posts =
        IntStream.range(0, ArchivedIssue.POSTS)
            .mapToObj(it -> new PostId("p".repeat(77) + (100 + it)))
            .map(it -> new IssueContent.IssuePost(it, NOW))
            .toList();
    return Issue.cut(key, new IssueContent(posts, NOW, NOW.minusMillis(1), NOW));
  }

  /// Returns readers that no other test uses, in order of their ids.
  public static List<SubscriberId> readers(int count) {
    return Stream.generate(NewsletterSamples::who)
        .limit(count)
        .sorted(Comparator.comparing(SubscriberId::text))
        .toList();
  }

  /// Returns the line of a sent mail.
  public static DeliveryRecord line(IssueKey issue, int batch, int place) {
    return new DeliveryRecord(
        new LedgerKey(issue, batch, place),
        DeliveryState.SENT,
        NewsletterSamples.who().text(),
        NOW,
        "0102-" + place,
        false,
        false);
  }

  /// Returns a change of a line only.
  static IssueUpdate change(Optional<DeliveryRecord> seen, DeliveryRecord then) {
    return new IssueUpdate(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new IssueUpdate.LedgerChange(seen, then)));
  }
}
