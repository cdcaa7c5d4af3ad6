package dk.blogstafet.previewpost;

import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Renders posts' pages with the renderer of the site, between the same neighbours: the renewal
/// writes the same bytes after the change.
final class PagePreviews {
  /// The post itself may be among its neighbours.
  private static final int BESIDE = 2;

  private final Posts posts;
  private final Site site;
  private final Relay relay;

  PagePreviews(Posts posts, Site site, Relay relay) {
    this.posts = posts;
    this.site = site;
    this.relay = relay;
  }

  /// Returns the HTML of a post's page; empty if the post can't be rendered.
  Optional<String> post(Post whole) {
    var list = PostListId.of(relay.id());
    var position = Optional.of(whole.post().position());
    var older = other(whole, posts.newest(list, position, BESIDE));
    var newer = other(whole, posts.oldest(list, position, BESIDE));
    return html(() -> new SiteRenderer(site).post(relay, whole, older, newer));
  }

  /// Returns the HTML that a withdrawn post's address has.
  Optional<String> withdrawn(Post whole, String reason, Instant at) {
    return html(() -> new SiteRenderer(site).withdrawn(relay, whole.post(), reason, at));
  }

  RelayId relay() {
    return relay.id();
  }

  private static Optional<PostSummary> other(Post whole, List<PostSummary> beside) {
    return beside.stream().filter(post -> !post.id().equals(whole.id())).findFirst();
  }

  private static Optional<String> html(Supplier<RenderedPage> renderer) {
    try {
      return Optional.of(new String(renderer.get().bytes(), StandardCharsets.UTF_8));
    } catch (RuntimeException | StackOverflowError _) {
      return Optional.empty();
    }
  }
}
