package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.Site;
import java.util.Optional;

/// The renderer of the renewal before: it remembers the entries of feeds, and serves as long as the
/// site is described as it was.
final class KeptRenderer {
  private volatile Optional<Renderer> kept = Optional.empty();

  Renderer of(Site site) {
    var renderer = kept.filter(it -> it.isOf(site)).orElseGet(() -> new Renderer(site));
    kept = Optional.of(renderer);
    return renderer;
  }
}
