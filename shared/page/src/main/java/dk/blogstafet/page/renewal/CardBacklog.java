package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.renewal.PageBatch.PendingCard;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Draws the share cards of changed posts. Cards never delay pages: few are drawn with the renewal
/// that wrote the pages, and the cards of a burst when the relay has no other changes, in parts.
final class CardBacklog {
  /// How many posts' cards are drawn at once: in less than half a second.
  private static final int FEW = 5;

  private final RenewalEngine.RenewalStores stores;
  private final PageRenderer renderer;
  private final SnapshotReader reader;
  private final CardWriter writer;

  CardBacklog(
      RenewalEngine.RenewalStores renewalStores,
      PageRenderer renderer,
      SnapshotReader snapshotReader,
      CardWriter cardWriter) {
    this.stores = renewalStores;
    this.renderer = renderer;
    this.reader = snapshotReader;
    this.writer = cardWriter;
  }

  /// Draws the cards of a batch whose pages are written, if they are few and no earlier ones are
  /// missing.
  ///
  /// @param set the changes since `from`
  /// @param recent those of them whose posts the batch has
  /// @return empty if another process has taken over
  Optional<RenderProgress> putFew(
      RenderProgress before, PageBatch batch, ChangeSet set, ChangeSet recent, long from) {
    var posts = set.posts();
    return before.cards() >= from && posts.size() <= FEW && posts.equals(recent.posts())
        ? writer.write(batch.cards(), before).map(it -> it.withCards(it.revision()))
        : Optional.of(before);
  }

  /// Draws missing cards until all are there, the relay changes, or the time is up.
  ///
  /// @return empty if another process has taken over
  Optional<RenderProgress> catchUp(RenderProgress before, BooleanSupplier hasTime) {
    var to = before.revision();
    var progress = Optional.of(before);
    while (progress.filter(it -> it.cards() < to).isPresent()
        && hasTime.getAsBoolean()
        && reader.latest() == to) {
      progress = progress.flatMap(it -> putNext(it, to));
    }
    return progress;
  }

  private Optional<RenderProgress> putNext(RenderProgress before, long to) {
    var count = Math.toIntExact(Math.min(FEW, to - before.cards()));
    var changes = stores.posts().changes(reader.seen().id(), new Revision(before.cards()), count);
    var posts = List.copyOf(new ChangeSet(changes).posts());
    var shown =
        stores.posts().findPublished(reader.seen().id(), posts).stream()
            .filter(post -> !isOmitted(post.id(), before))
            .toList();
    var ids = shown.stream().map(Post::id).toList();
    var gone = posts.stream().filter(post -> !ids.contains(post)).map(this::key).toList();
    var last = changes.isEmpty() ? to : changes.getLast().revision().number();
    return writer.remove(gone)
        ? writer
            .write(shown.stream().map(this::card).toList(), before)
            .map(it -> it.withCards(last))
        : Optional.empty();
  }

  private boolean isOmitted(PostId post, RenderProgress progress) {
    return progress.omissions().contains(RenderOmission.ofPost(reader.seen().id(), post));
  }

  private PendingCard card(Post post) {
    var page = renderer.card(reader.seen().relay(), post.post());
    return new PendingCard(Optional.of(post.id()), page);
  }

  private String key(PostId post) {
    return PageUrls.key(PageUrls.card(reader.seen().id(), post));
  }
}
