package dk.blogstafet.editing;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.util.Optional;

/// What an act came to: enough to answer its sender, once or again.
///
/// @param relay the relay that it happened in or to
/// @param name the post's or the key's name; empty for a relay or the site
/// @param leg the post's; 0 where there is none
/// @param from the version before; 0 where there was none
/// @param to the version since
/// @param revision the relay's or the site's since; 0 for keys
public record Effect(
    Deed deed, Optional<RelayId> relay, String name, int leg, int from, int to, long revision) {
  /// What became of a key.
  public static Effect ofKey(Deed deed, EditorKey key) {
    var id = key.id().thumbprint();
    return new Effect(deed, Optional.empty(), id, 0, key.version() - 1, key.version(), 0);
  }

  /// A key that was as it was wanted.
  public static Effect ofKeyAsItWas(Deed deed, EditorKey key) {
    var id = key.id().thumbprint();
    return new Effect(deed, Optional.empty(), id, 0, key.version(), key.version(), 0);
  }

  /// What a step came to.
  ///
  /// @param then the relay since
  public static Effect of(Standing then, Step step) {
    return ofPost(Deed.of(step), then.id(), step.post().post(), then.revision());
  }

  /// What became of a post.
  ///
  /// @param revision the relay's since
  public static Effect ofPost(Deed deed, RelayId relay, Post post, Revision revision) {
    return ofPost(deed, relay, post, post.version() - 1, revision);
  }

  /// A post that was as it was wanted.
  public static Effect ofPostAsItWas(Deed deed, RelayId relay, Post post) {
    return ofPost(deed, relay, post, post.version(), Revision.NONE);
  }

  private static Effect ofPost(Deed deed, RelayId relay, Post post, int from, Revision revision) {
    return new Effect(
        deed,
        Optional.of(relay),
        post.id().slug(),
        post.leg().number(),
        from,
        post.version(),
        revision.number());
  }

  /// What a relay's description came to.
  ///
  /// @param from the version before; the same as since where nothing had to be done
  public static Effect ofRelay(Deed deed, int from, Standing then) {
    var revision = then.revision().number();
    return new Effect(deed, Optional.of(then.id()), "", 0, from, then.version(), revision);
  }

  /// What the site's description came to.
  ///
  /// @param from the version before; the same as since where nothing had to be done
  public static Effect ofSite(int from, int to) {
    return new Effect(Deed.DESCRIBE_SITE, Optional.empty(), "", 0, from, to, to);
  }

  /// The chain of the trail that it belongs to.
  public String chain() {
    return relay.map(id -> "relay/" + id.slug()).orElse("site");
  }

  /// Whether anything is different since.
  public boolean changed() {
    return from != to;
  }
}
