package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.Optional;

/// Something left out of a page because it can't be rendered: a post, or a relay's introduction.
///
/// @param page the page's address; the post's own address if the post has no page
/// @param post the post left out there; empty for the relay's introduction
public record RenderOmission(String page, Optional<PostId> post)
    implements Comparable<RenderOmission> {
  private static final Comparator<RenderOmission> ORDER =
      Comparator.comparing(RenderOmission::page)
          .thenComparing(it -> it.post().map(PostId::slug).orElse(""));

  /// Creates the omission of a post that has no page and is in no list.
  public static RenderOmission ofPost(RelayId relay, PostId post) {
    return new RenderOmission(post.path(relay), Optional.of(post));
  }

  /// Returns whether the post has no page at all.
  public boolean isWhole() {
    return post.filter(it -> page.endsWith("/indlaeg/" + it.slug() + "/")).isPresent();
  }

  /// Returns the omission in one or two words, to be stored with a relay.
  public String text() {
    var slug = post.map(PostId::slug).orElse("");
    return isWhole() ? slug : (page + " " + slug).strip();
  }

  /// Parses the result of [#text].
  public static RenderOmission parse(RelayId relay, String text) {
    if (!text.startsWith("/")) {
      return ofPost(relay, new PostId(text));
    }
    var words = text.split(" ", 2);
    return new RenderOmission(
        words[0], words.length == 1 ? Optional.empty() : Optional.of(new PostId(words[1])));
  }

  @Override
  public int compareTo(RenderOmission other) {
    return ORDER.compare(this, other);
  }
}
