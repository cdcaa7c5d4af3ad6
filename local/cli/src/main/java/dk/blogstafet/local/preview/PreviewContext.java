package dk.blogstafet.local.preview;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The content around a post on its page: the site, the relay, and the posts before and after.
///
/// @param posts the relay's posts, oldest first
record PreviewContext(Site site, Relay relay, List<PostSummary> posts) {
  private static final URI HOME = URI.create("https://example.invalid");
  private static final int PAGE = 100;

  PreviewContext {
    posts = List.copyOf(posts);
  }

  /// Returns the context of a stored relay, with its current posts.
  static PreviewContext stored(SiteSnapshot siteSnapshot, Relay relay, Posts posts) {
    var all = new ArrayList<PostSummary>();
    var listId = PostListId.of(relay.id());
    var page = posts.oldest(listId, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = posts.oldest(listId, Optional.of(page.getLast().position()), PAGE);
    }
    return new PreviewContext(siteSnapshot.site(), relay, all);
  }

  /// Returns the context of a relay that is not stored, on a sample site.
  static PreviewContext alone(Relay relay, CommandMessages messages) {
    return new PreviewContext(site(messages), relay, List.of());
  }

  /// Returns a sample relay with a draft's category.
  static PreviewContext invented(PostDraft draft, CommandMessages messages) {
    var wish = Objects.requireNonNullElse(draft.category(), "");
    var isFine = Category.errorOf(wish, "category").isEmpty();
    var category = new Category(isFine ? wish : messages.text("preview.category"));
    var relay =
        new Relay(
            new RelayId("preview"),
            messages.text("preview.relay"),
            messages.text("preview.introduction"),
            Optional.empty(),
            List.of(category),
            Language.DANISH,
            Relay.RelayState.OPEN);
    return alone(relay, messages);
  }

  /// Returns the first stored relay that has a draft's category.
  static Optional<Relay> fitting(SiteSnapshot siteSnapshot, PostDraft draft) {
    var category = Objects.requireNonNullElse(draft.category(), "");
    return siteSnapshot.relays().stream()
        .map(RelaySnapshot::relay)
        .filter(relay -> relay.isOpen() && relay.category(category).isPresent())
        .findFirst();
  }

  private static Site site(CommandMessages messages) {
    return new Site(
        "Blogstafet",
        messages.text("preview.relay"),
        messages.text("preview.relay"),
        "-",
        "preview@example.invalid",
        "preview@example.invalid",
        HOME,
        Language.DANISH);
  }

  /// Returns the leg of the next post.
  Leg next() {
    return new Leg(posts.stream().mapToInt(post -> post.leg().number()).max().orElse(0) + 1);
  }

  /// Returns the last post before a position.
  Optional<PostSummary> older(PostPosition position, PostId own) {
    return others(own).stream()
        .filter(post -> post.position().compareTo(position) < 0)
        .reduce((_, b) -> b);
  }

  /// Returns the first post after a position.
  Optional<PostSummary> newer(PostPosition position, PostId own) {
    return others(own).stream().filter(post -> post.position().compareTo(position) > 0).findFirst();
  }

  /// Returns all posts but this one, which may be published already.
  private List<PostSummary> others(PostId own) {
    return posts.stream().filter(post -> !post.id().equals(own)).toList();
  }
}
