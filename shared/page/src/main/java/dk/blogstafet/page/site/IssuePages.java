package dk.blogstafet.page.site;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.IssueListView;
import dk.blogstafet.page.JteissueGenerated;
import dk.blogstafet.page.JteissuesGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.PostListView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/// Renders the pages of newsletter issues, and the list of a relay's issues.
final class IssuePages {
  private final Site site;
  private final BlankSignUpForms signUps;

  IssuePages(Site site) {
    this.site = site;
    this.signUps = new BlankSignUpForms(site);
  }

  RenderedPage issue(Relay relay, IssueId issue, List<PostSummary> posts) {
    var messages = LocalizedMessages.in(relay.language());
    var title = title(messages, issue);
    var description = messages.text("issue.description", title, relay.title());
    var address = issue.path(relay.id());
    var list = new NavLink(messages.text("issues.title"), PageUrls.issues(relay.id()));
    var view =
        PostListView.ofSelection(
            layout(relay, title, description, address)
                .under(PageTrail.with(PageTrail.below(site, relay), list)),
            relay,
            title,
            posts,
            signUps.on(relay, address));
    return TemplateRunner.page(
        view.layout(),
        posts.size() * PostListPages.ENTRY,
        (output, interceptor) -> JteissueGenerated.render(output, interceptor, view));
  }

  RenderedPage list(Relay relay, List<IssueId> newestFirst) {
    var messages = LocalizedMessages.in(relay.language());
    var title = messages.text("issues.title");
    var address = PageUrls.issues(relay.id());
    var years = new TreeMap<String, List<NavLink>>(Collections.reverseOrder());
    for (var issue : newestFirst) {
      years
          .computeIfAbsent(year(issue), _ -> new ArrayList<>())
          .add(new NavLink(title(messages, issue), issue.path(relay.id())));
    }
    var description = messages.text("issues.description", relay.title());
    var view =
        new IssueListView(
            layout(relay, title, description, address),
            relay,
            title,
            years,
            signUps.on(relay, address));
    return TemplateRunner.page(
        view.layout(),
        (output, interceptor) -> JteissuesGenerated.render(output, interceptor, view));
  }

  private PageLayout layout(Relay relay, String title, String description, String address) {
    var messages = LocalizedMessages.in(relay.language());
    var name = messages.text("issue.name", title, relay.title());
    var data = JsonLdWriter.collection(site, relay, new NavLink(name, address));
    return PageLayout.of(site, relay, name, description, address, data)
        .under(PageTrail.below(site, relay));
  }

  /// Names an issue by the day on which it is sent, the week or month that it covers, or the
  /// correction that it mails.
  static String title(LocalizedMessages messages, IssueId issue) {
    var day = issue.firstDay();
    return switch (issue.period()) {
      case DAY -> messages.text("issue.day", messages.longDate(day));
      case WEEK ->
          messages.text(
              "issue.week",
              Integer.toString(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
              year(issue));
      case MONTH -> messages.text("issue.month", messages.month(YearMonth.from(day)));
      case CORRECTION -> {
        var correction = issue.correction().orElseThrow();
        yield messages.text(
            "issue.correction",
            messages.text("correction." + correction.kind().tag()),
            Integer.toString(correction.leg().number()),
            messages.longDate(day));
      }
    };
  }

  /// Returns the year that an issue's name begins with; a week's is the week-based year.
  private static String year(IssueId issue) {
    return issue.text().substring(0, "yyyy".length());
  }
}
