package dk.blogstafet.page;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// The content of a mail.
///
/// @param why why the reader gets it
/// @param main the main link
/// @param after notes on the main link
/// @param others further links
/// @param foot who sends it
public record MailView(
    LocalizedMessages messages,
    String subject,
    String why,
    NavLink main,
    List<String> after,
    List<NavLink> others,
    List<String> foot) {
  /// What only Outlook on Windows reads: its engine knows no maximum width, so the column is a
  /// table there. Other programs see a comment.
  static final String OUTLOOK_START =
      "<!--[if mso]><table role=\"presentation\" width=\"640\" align=\"center\" cellpadding=\"16\">"
          + "<tr><td><![endif]-->";

  static final String OUTLOOK_END = "<!--[if mso]></td></tr></table><![endif]-->";

  public MailView {
    after = List.copyOf(after);
    others = List.copyOf(others);
    foot = List.copyOf(foot);
  }
}
