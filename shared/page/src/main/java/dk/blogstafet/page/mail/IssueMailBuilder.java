package dk.blogstafet.page.mail;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.newsletter.issue.mail.IssueMailContent;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.IssueMailView;
import dk.blogstafet.page.IssueMailView.PostSection;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TextUtils;
import dk.blogstafet.page.newsletter.NewsletterPageBuilder;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the content of an issue's mail into words, in the relay's language.
final class IssueMailBuilder {
  /// The length of a relay's title in a subject, so that the number of posts after it is seen.
  private static final int SUBJECT_TITLE = 44;

  /// More than any mailbox shows beside a subject.
  private static final int PREHEADER = 200;

  private final IssueMailContent content;
  private final LocalizedMessages messages;

  IssueMailBuilder(IssueMailContent content) {
    this.content = content;
    this.messages = LocalizedMessages.in(content.relay().language());
  }

  int posts() {
    return content.posts().size();
  }

  /// @param shown how many posts the mail has
  IssueMailView view(int shown, String leaveLink) {
    var posts = content.posts();
    var site = content.site();
    return new IssueMailView(
        messages,
        content.relay().title(),
        subject(),
        TextUtils.cut(text(posts.getFirst()), PREHEADER),
        content.correction().map(this::headline).orElse(counted("mail.issue.count", posts())),
        link(messages.text("mail.issue.browser"), path()),
        posts.stream().limit(shown).map(this::section).toList(),
        more(posts() - shown),
        why(),
        choices(leaveLink),
        NewsletterMails.foot(messages, site));
  }

  private String subject() {
    if (content.correction().isPresent()) {
      return kind(content.correction().get()) + ": " + content.posts().getFirst().title();
    }
    return posts() == 1
        ? content.posts().getFirst().title()
        : TextUtils.cut(content.relay().title(), SUBJECT_TITLE)
            + ": "
            + counted("mail.issue.count", posts());
  }

  private String kind(Correction correction) {
    return messages.text("correction." + correction.kind().tag());
  }

  private String headline(Correction correction) {
    return kind(correction) + ", " + messages.longDate(correction.date());
  }

  /// Returns what the mail says of a post: its teaser, or how it was corrected.
  private String text(PostSummary post) {
    return content
        .correction()
        .map(it -> kind(it) + ": " + it.sentence())
        .orElse(post.metadata().teaser());
  }

  private String why() {
    var title = content.relay().title();
    return content
        .frequency()
        .map(
            it -> messages.text("mail.issue.why", title, NewsletterPageBuilder.often(messages, it)))
        .orElseGet(() -> messages.text("mail.correction.why", title));
  }

  private String counted(String key, int number) {
    return number == 1 ? messages.text(key + ".one") : messages.text(key, number);
  }

  private String path() {
    return content.issue().path(content.relay().id());
  }

  private Optional<NavLink> more(int left) {
    return left == 0
        ? Optional.empty()
        : Optional.of(link(counted("mail.issue.more", left), path()));
  }

  private List<NavLink> choices(String leaveLink) {
    var canBeRarer = content.frequency().filter(it -> it != MailFrequency.MONTHLY).isPresent();
    var leave = messages.text(canBeRarer ? "mail.issue.leave" : "mail.welcome.leave");
    return List.of(
        link(leave, leaveLink),
        link(messages.text("mail.welcome.choose"), NewsletterUrls.PREFERENCES));
  }

  private NavLink link(String text, String path) {
    return new NavLink(text, content.site().home() + path);
  }

  private PostSection section(PostSummary post) {
    var metadata = post.metadata();
    return new PostSection(
        post.title(),
        content.site().home() + PageUrls.post(content.relay().id(), post.id()),
        messages.fullDate(post.date()) + " · " + post.category().name(),
        metadata.authors().stream().map(this::byline).toList(),
        text(post));
  }

  /// Names the person first and the title second.
  private String byline(Author author) {
    var role =
        author
            .role()
            .map(it ->
                switch (it) {
                  case RESEARCHER -> " · " + messages.text("post.researcher");
                  case PRACTITIONER -> " · " + messages.text("post.practitioner");
                });
    return Stream.of(author.name(), author.title(), author.workplace())
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "))
        + role.orElse("");
  }
}
