package dk.blogstafet.newsletter.issue.mail;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.List;

/// What an issue's mail says. Readers with the same posts get the same mail.
///
/// @param frequency how often its readers get mail
/// @param posts newest first, at least one
public record IssueMailContent(
    Site site, Relay relay, IssueId issue, MailFrequency frequency, List<PostSummary> posts) {
  public IssueMailContent {
    posts = List.copyOf(posts);
    if (posts.isEmpty()) {
      throw new IllegalArgumentException("An issue without posts has no mail");
    }
  }
}
