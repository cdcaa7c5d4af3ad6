package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.relay.Site;
import java.util.Optional;
import java.util.function.Function;

/// The renderer of the renewal before: it remembers the entries of feeds, and serves as long as the
/// site is described as it was.
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
