package dk.blogstafet.page.site;

import dk.blogstafet.page.ClasspathResources;
import dk.blogstafet.page.HtmlSafeJson;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The site's mark as files: for programs that don't read the icon in the pages, and for home
/// screens, with their description (W3C, Web Application Manifest).
final class SiteIcons {
  private SiteIcons() {}

  static List<RenderedPage> pages(Site site) {
    return List.of(
        icon(PageUrls.FAVICON, "image/x-icon"),
        icon(PageUrls.TOUCH_ICON, "image/png"),
        manifest(site));
  }

  private static RenderedPage manifest(Site site) {
    var json = new HtmlSafeJson().object().field("name", site.name());
    json.field("lang", site.language().tag()).field("start_url", PageUrls.HOME);
    json.field("display", "browser").field("background_color", "#ffffff");
    json.field("theme_color", "#a62b1f").array("icons").object();
    json.field("src", PageUrls.TOUCH_ICON).field("sizes", "180x180").field("type", "image/png");
    var bytes = json.end().end().end().toString().getBytes(StandardCharsets.UTF_8);
    return new RenderedPage(PageUrls.key(PageUrls.MANIFEST), "application/manifest+json", bytes);
  }

  private static RenderedPage icon(String address, String type) {
    var key = PageUrls.key(address);
    return new RenderedPage(key, type, ClasspathResources.bytes(key));
  }
}
