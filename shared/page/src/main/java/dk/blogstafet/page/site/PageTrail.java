package dk.blogstafet.page.site;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.HtmlSafeJson;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.ArrayList;
import java.util.List;

/// The pages above a page, from the site's front page (breadcrumbs).
final class PageTrail {
  private PageTrail() {}

  /// Returns the pages above a relay's front page.
  static List<NavLink> above(Site site) {
    return List.of(new NavLink(site.name(), PageUrls.HOME));
  }

  /// Returns the pages above a post, or above another page directly below the relay's front page.
  static List<NavLink> below(Site site, Relay relay) {
    return with(above(site), new NavLink(relay.title(), PageUrls.relay(relay.id())));
  }

  /// Returns the pages above a page of a list.
  static List<NavLink> below(Site site, Relay relay, PostListId listId) {
    return listId
        .category()
        .map(it -> with(below(site, relay), new NavLink(it.name(), PageUrls.front(listId))))
        .orElseGet(() -> below(site, relay));
  }

  static List<NavLink> with(List<NavLink> trail, NavLink next) {
    var longer = new ArrayList<>(trail);
    longer.add(next);
    return longer;
  }

  /// Writes a trail with the page itself as a member `breadcrumb` (schema.org).
  static void write(HtmlSafeJson json, Site site, List<NavLink> trail, NavLink page) {
    json.object("breadcrumb").field("@type", "BreadcrumbList").array("itemListElement");
    var position = 1;
    for (var link : with(trail, page)) {
      json.object().field("@type", "ListItem").field("position", position++);
      json.field("name", link.text()).field("item", site.home() + link.address()).end();
    }
    json.end().end();
  }
}
