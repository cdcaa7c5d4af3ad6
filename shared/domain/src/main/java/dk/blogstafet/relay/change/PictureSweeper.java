package dk.blogstafet.relay.change;

import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.Pictures.StoredPicture;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deletes pictures that no post refers to. Published and withdrawn posts count, because a
/// withdrawn one can be restored; earlier versions of a post don't.
public final class PictureSweeper {
  /// How long a picture may wait for its post after it was uploaded.
  public static final Duration TERM = Duration.ofDays(30);

  /// How often each relay is swept, in minutes: weekly.
  private static final int ROUND = 7 * 24 * 60;

  /// How many posts are read at once, with texts of 60 KB at most.
  private static final int BATCH = 25;

  private final Relays relays;
  private final Posts posts;
  private final Pictures pictures;
  private final InstantSource clock;

  public PictureSweeper(Relays relays, Posts posts, Pictures pictures, InstantSource clock) {
    this.relays = relays;
    this.posts = posts;
    this.pictures = pictures;
    this.clock = clock;
  }

  /// Returns whether this is the relay's minute of the week. Relays have different ones, so that no
  /// run has much to do, and nothing has to be stored.
  public static boolean isDue(RelayId relay, Instant now) {
    var minute = now.getEpochSecond() / 60;
    return Math.floorMod(minute, ROUND) == Math.floorMod(relay.slug().hashCode(), ROUND);
  }

  /// Deletes the files that nothing refers to and that were uploaded more than 30 days ago. Reads
  /// no post if there is no such file.
  ///
  /// @return how many files were deleted
  public int sweep(RelayId relay) {
    var limit = clock.instant().minus(TERM);
    var old =
        pictures.list(relay).stream().filter(file -> file.uploaded().isBefore(limit)).toList();
    return delete(relay, old);
  }

  /// Deletes the pictures of a purged post, however young, unless another post refers to them.
  ///
  /// @return how many files were deleted
  public int purge(RelayId relay, Collection<PictureName> names) {
    if (names.isEmpty()) {
      return 0;
    }
    var files = pictures.list(relay).stream().filter(it -> names.contains(it.name())).toList();
    return delete(relay, files);
  }

  private int delete(RelayId relay, List<StoredPicture> files) {
    if (files.isEmpty()) {
      return 0;
    }
    var shown = OptimisticRetry.until(() -> unchanged(relay));
    var deleted = 0;
    for (var file : files) {
      if (!shown.contains(file.name()) && pictures.delete(file)) {
        deleted++;
      }
    }
    return deleted;
  }

  /// Returns the pictures of all posts; empty if the relay was changed meanwhile, because a post
  /// that moves in the list may be read neither before nor after.
  private Optional<Set<PictureName>> unchanged(RelayId relay) {
    var before = relays.find(relay).map(RelaySnapshot::revision);
    var shown = shown(relay);
    var after = relays.find(relay).map(RelaySnapshot::revision);
    return Optional.of(shown).filter(_ -> before.equals(after));
  }

  private Set<PictureName> shown(RelayId relay) {
    var shown = new HashSet<PictureName>();
    var list = PostListId.of(relay);
    var part = posts.newest(list, Optional.empty(), BATCH);
    while (!part.isEmpty()) {
      var ids = part.stream().map(PostSummary::id).toList();
      posts.findPublished(relay, ids).forEach(whole -> shown.addAll(whole.pictures()));
      part = posts.newest(list, Optional.of(part.getLast().position()), BATCH);
    }
    for (var post : posts.withdrawn(relay)) {
      if (posts.find(relay, post.id()) instanceof PostLookup.WithdrawnPost(var whole, _, _)) {
        shown.addAll(whole.pictures());
      }
    }
    return shown;
  }
}
