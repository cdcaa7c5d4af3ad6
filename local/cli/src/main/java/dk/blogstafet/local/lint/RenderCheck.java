package dk.blogstafet.local.lint;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Checks whether a post can be rendered on its page, in lists and in feeds.
final class RenderCheck {
  private static final Site SITE =
      new Site(
          "Blogstafet",
          "-",
          "-",
          "-",
          "check@example.invalid",
          "check@example.invalid",
          URI.create("https://example.invalid"),
          Language.DANISH);

  private final PageRenderer renderer;

  RenderCheck() {
    this(SiteRenderer::new);
  }

  /// Creates a check with another renderer.
  RenderCheck(Function<Site, PageRenderer> renderers) {
    this.renderer = renderers.apply(SITE);
  }

  /// Returns whether rendering fails for a post that the server would accept.
  boolean fails(Relay relay, ValidatedDraft valid) {
    var metadata = valid.metadata();
    var post = new PostSummary(new PostId("x"), new Leg(1), metadata, Instant.EPOCH);
    var whole = new Post(post, valid.body());
    var snapshot = RelaySnapshot.opening(relay);
    var year = new YearPage(snapshot.listId(), metadata.date().getYear(), 1);
    var beside = Optional.of(post);
    try {
      var _ = renderer.post(relay, whole, beside, beside);
      var _ = renderer.front(snapshot, snapshot.listId(), List.of(post));
      var _ = renderer.feeds(relay, List.of(whole));
      var _ = renderer.sitemap(snapshot, year, List.of(post));
      return false;
    } catch (RuntimeException | StackOverflowError _) {
      return true;
    }
  }
}
