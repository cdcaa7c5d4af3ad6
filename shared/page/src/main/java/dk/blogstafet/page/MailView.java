package dk.blogstafet.page;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// What a mail says.
///
/// @param why why it comes
/// @param main what it is for
/// @param after what to know about that
/// @param others other ways on
/// @param foot who sends it
record MailView(
    LocalizedMessages messages,
    String subject,
    String why,
    NavLink main,
    List<String> after,
    List<NavLink> others,
    List<String> foot) {
  MailView {
    after = List.copyOf(after);
    others = List.copyOf(others);
    foot = List.copyOf(foot);
  }
}
