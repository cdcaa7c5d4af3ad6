package dk.blogstafet.page.renewal;

import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.Site;
import java.util.Optional;
import java.util.function.Function;

/// Keeps the renderer of the previous renewal, with its cached feed items, as long as the site's
/// description is unchanged.
final class RendererCache {
  private final Function<Site, PageRenderer> make;
  private volatile Optional<PageRenderer> kept = Optional.empty();

  RendererCache(Function<Site, PageRenderer> make) {
    this.make = make;
  }

  PageRenderer of(Site site) {
    var renderer = kept.filter(it -> it.isOf(site)).orElseGet(() -> make.apply(site));
    kept = Optional.of(renderer);
    return renderer;
  }
}
