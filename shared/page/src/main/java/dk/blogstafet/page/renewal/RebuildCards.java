package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.PageBatch.PendingCard;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.Optional;

/// Composes a relay's share cards in slices, after its pages.
final class RebuildCards {
  /// How many cards a slice has. Each takes some 30 ms if its text changed.
  private static final int CARDS = 50;

  private final RepeatableReadPosts posts;
  private final PageRenderer renderer;

  RebuildCards(RepeatableReadPosts posts, PageRenderer renderer) {
    this.posts = posts;
    this.renderer = renderer;
  }

  /// Composes the next slice; the first has the relay's own card.
  ///
  /// @param omissions the posts that have no page
  RebuildSlice compose(RelaySnapshot snapshot, RebuildCursor cursor, BatchOmissions omissions) {
    var relay = snapshot.relay();
    var batch = new PageBatch(false, omissions);
    if (cursor.after().isEmpty()) {
      batch.cards().add(new PendingCard(Optional.empty(), renderer.card(relay)));
    }
    var rows = posts.oldest(snapshot.listId(), cursor.after(), CARDS);
    rows.stream()
        .filter(post -> !omissions.has(post.id()))
        .map(post -> new PendingCard(Optional.of(post.id()), renderer.card(relay, post)))
        .forEach(batch.cards()::add);
    var next =
        rows.size() < CARDS
            ? Optional.<RebuildCursor>empty()
            : Optional.of(cursor.atPage(cursor.number() + 1, 0, rows.getLast().position()));
    return new RebuildSlice(batch, next);
  }
}
