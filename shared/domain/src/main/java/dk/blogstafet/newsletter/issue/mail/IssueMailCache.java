package dk.blogstafet.newsletter.issue.mail;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes an issue's mail once for all readers who get the same posts, with the texts as they stand
/// when the sweep begins.
public final class IssueMailCache {
  private static final EmailAddress SAMPLE = new EmailAddress("laeser@example.org");

  private final Issue issue;
  private final SiteSnapshot site;
  private final RelaySnapshot relay;
  private final Map<PostId, Post> posts;
  private final IssueMailWriter writer;
  private final Map<List<PostId>, Optional<IssueMail>> mails = new HashMap<>();

  /// @throws RuntimeException if the mail can't be written
  public IssueMailCache(Issue issue, SiteSnapshot site, Posts store, IssueMailWriter writer) {
    this.issue = issue;
    this.site = site;
    this.writer = writer;
    this.relay =
        site.relay(issue.key().relay())
            .orElseThrow(() -> new IllegalArgumentException("No relay of " + issue.key()));
    var ids = issue.content().orElseThrow().all();
    this.posts =
        store.findPublished(relay.id(), ids).stream()
            .collect(Collectors.toMap(Post::id, Function.identity()));
    mail(ids).ifPresent(it -> it.to(SAMPLE, "token"));
  }

  /// Returns the mail with these posts; empty if all of them were withdrawn.
  public synchronized Optional<IssueMail> mail(List<PostId> wanted) {
    return mails.computeIfAbsent(wanted, this::write);
  }

  private Optional<IssueMail> write(List<PostId> wanted) {
    var present = wanted.stream().filter(posts::containsKey).map(posts::get).toList();
    return present.isEmpty()
        ? Optional.empty()
        : Optional.of(
            writer.write(
                new IssueMailContent(
                    site.site(),
                    relay.relay(),
                    issue.key().id(),
                    issue.key().frequency(),
                    present.stream().map(Post::post).toList(),
                    correction(present.getFirst()))));
  }

  private Optional<Correction> correction(Post post) {
    return issue.key().id().correction().flatMap(it -> it.in(post));
  }
}
