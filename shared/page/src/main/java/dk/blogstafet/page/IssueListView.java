package dk.blogstafet.page;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.relay.Relay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of a relay's newsletter issues.
///
/// @param years links to the issues, by year, newest first
/// @param signUp the newsletter form; empty where the relay accepts no new posts
public record IssueListView(
    PageLayout layout,
    Relay relay,
    String title,
    Map<String, List<NavLink>> years,
    Optional<SignUpForm> signUp) {}
