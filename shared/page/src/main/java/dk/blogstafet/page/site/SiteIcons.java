package dk.blogstafet.page.site;

import dk.blogstafet.page.ClasspathResources;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;

/// The site's mark as files: for programs that don't read the icon in the pages, and for home
/// screens.
final class SiteIcons {
  private SiteIcons() {}

  static List<RenderedPage> pages() {
    return List.of(icon(PageUrls.FAVICON, "image/x-icon"), icon(PageUrls.TOUCH_ICON, "image/png"));
  }

  private static RenderedPage icon(String address, String type) {
    var key = PageUrls.key(address);
    return new RenderedPage(key, type, ClasspathResources.bytes(key));
  }
}
