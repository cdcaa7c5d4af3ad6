package dk.blogstafet.editing;

import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import java.util.Optional;

/// What an act came to: enough to answer its sender, once or again.
///
/// @param relay the relay that it happened in or to
/// @param name the post's or the key's name; empty for a relay or the site
/// @param leg the post's; 0 where there is none
/// @param from the version before; 0 where there was none
/// @param to the version since
/// @param revision the relay's or the site's since; 0 for keys
public record ActionResult(
    ActionType actionType,
    Optional<RelayId> relay,
    String name,
    int leg,
    int from,
    int to,
    long revision) {
  /// What became of a key.
  public static ActionResult ofKey(ActionType deed, EditorKey key) {
    var id = key.id().thumbprint();
    return new ActionResult(deed, Optional.empty(), id, 0, key.version() - 1, key.version(), 0);
  }

  /// A key that was as it was wanted.
  public static ActionResult ofKeyAsItWas(ActionType deed, EditorKey key) {
    var id = key.id().thumbprint();
    return new ActionResult(deed, Optional.empty(), id, 0, key.version(), key.version(), 0);
  }

  /// What a step came to.
  ///
  /// @param then the relay since
  public static ActionResult of(RelaySnapshot then, PostChange change) {
    return ofPost(ActionType.of(change), then.id(), change.post().post(), then.revision());
  }

  /// What became of a post.
  ///
  /// @param revision the relay's since
  public static ActionResult ofPost(
      ActionType deed, RelayId relay, PostSummary post, Revision revision) {
    return ofPost(deed, relay, post, post.version() - 1, revision);
  }

  /// A post that was as it was wanted.
  public static ActionResult ofPostAsItWas(ActionType deed, RelayId relay, PostSummary post) {
    return ofPost(deed, relay, post, post.version(), Revision.NONE);
  }

  private static ActionResult ofPost(
      ActionType deed, RelayId relay, PostSummary post, int from, Revision revision) {
    return new ActionResult(
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
  public static ActionResult ofRelay(ActionType deed, int from, RelaySnapshot then) {
    var revision = then.revision().number();
    return new ActionResult(deed, Optional.of(then.id()), "", 0, from, then.version(), revision);
  }

  /// What the site's description came to.
  ///
  /// @param from the version before; the same as since where nothing had to be done
  public static ActionResult ofSite(int from, int to) {
    return new ActionResult(ActionType.DESCRIBE_SITE, Optional.empty(), "", 0, from, to, to);
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
