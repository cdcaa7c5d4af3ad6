package dk.blogstafet.page;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;

/// The content of an issue's mail.
///
/// @param newsletter the newsletter's name
/// @param preheader what mailboxes show beside the subject
/// @param count how many posts the issue has, or that it is a correction
/// @param browser the link to the issue's page
/// @param posts newest first
/// @param more the link to the posts that don't fit in the mail
/// @param why why the reader gets it
/// @param choices the links for unsubscribing and for other choices
/// @param foot who sends it
public record IssueMailView(
    LocalizedMessages messages,
    String newsletter,
    String subject,
    String preheader,
    String count,
    NavLink browser,
    List<PostSection> posts,
    Optional<NavLink> more,
    String why,
    List<NavLink> choices,
    List<String> foot) {
  public IssueMailView {
    posts = List.copyOf(posts);
    choices = List.copyOf(choices);
    foot = List.copyOf(foot);
  }

  /// A post in the mail.
  ///
  /// @param about its date and category
  /// @param bylines its authors, a line each
  /// @param teaser of the post, or how it was corrected
  public record PostSection(
      String title, String address, String about, List<String> bylines, String teaser) {
    public PostSection {
      bylines = List.copyOf(bylines);
    }
  }
}
