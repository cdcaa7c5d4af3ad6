package dk.blogstafet.newsletter.issue.mail;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// What an issue's mail says. Readers with the same posts get the same mail.
///
/// @param frequency how often its readers get mail; empty for a correction, which readers of every
///   frequency get
/// @param posts newest first, at least one
/// @param correction of the only post, if the issue mails one
public record IssueMailContent(
    Site site,
    Relay relay,
    IssueId issue,
    Optional<MailFrequency> frequency,
    List<PostSummary> posts,
    Optional<Correction> correction) {
  public IssueMailContent {
    posts = List.copyOf(posts);
    if (posts.isEmpty()) {
      throw new IllegalArgumentException("An issue without posts has no mail");
    }
  }

  /// Creates the content of an issue with new posts.
  public IssueMailContent(
      Site site, Relay relay, IssueId issue, MailFrequency frequency, List<PostSummary> posts) {
    this(site, relay, issue, Optional.of(frequency), posts, Optional.empty());
  }
}
