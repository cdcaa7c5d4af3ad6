package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryPictures;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.Pictures.StoredPicture;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RandomCases;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Sweeps in the middle of random histories of posts with pictures above and in their texts and
/// with portraits. What a sweep must leave is computed from the history alone.
class PictureHistoryTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final int STEPS = 40;
  private static final int PICTURES = 24;

  @Test
  void leavesWhatPostsShowAndWhatIsYoungAndNothingElse() {
    var deleted = new int[1];

    RandomCases.of(
        30,
        random -> {
          var history = new History(random);
          for (var step = 0; step < STEPS; step++) {
            history.step();
            deleted[0] += history.sweep();
          }
        });

    assertTrue(deleted[0] > 100, "deletes only " + deleted[0]);
  }

  /// What happens to one relay.
  private static final class History {
    private final RelayId relay = new RelayId("broer");
    private final MemoryRelayStore books = new MemoryRelayStore();
    private final Map<PostId, Set<PictureName>> shown = new HashMap<>();
    private final Map<PictureName, Instant> uploaded = new HashMap<>();
    private final Set<PostId> withdrawn = new HashSet<>();
    private final RandomGenerator random;
    private Instant time = START;
    private final MemoryPictures pictures = new MemoryPictures(() -> time);
    private final PictureSweeper sweeper = new PictureSweeper(books, books, pictures, () -> time);
    private int posts;

    private History(RandomGenerator random) {
      this.random = random;
      books.open(DomainSamples.relay(relay));
    }

    private void step() {
      time = time.plus(Duration.ofHours(random.nextInt(400)));
      switch (random.nextInt(6)) {
        case 0, 1 -> publish();
        case 2 -> correct();
        case 3 -> withdraw();
        case 4 -> restore();
        default -> purge();
      }
    }

    private int sweep() {
      var count = sweeper.sweep(relay);
      var limit = time.minus(PictureSweeper.TERM);
      uploaded.entrySet().removeIf(it -> it.getValue().isBefore(limit) && !isShown(it.getKey()));
      var left = pictures.list(relay).stream().map(StoredPicture::name);
      assertEquals(uploaded.keySet(), left.collect(Collectors.toSet()));
      return count;
    }

    private boolean isShown(PictureName name) {
      return shown.values().stream().anyMatch(it -> it.contains(name));
    }

    private void publish() {
      var used = new HashSet<PictureName>();
      var draft = draft("Nummer " + posts++, used);
      var published = new Publisher(books, books, clock()).publish(relay, draft);
      assertInstanceOf(PublicationOutcome.Done.class, published);
      shown.put(new PostId("nummer-" + (posts - 1)), used);
    }

    private void correct() {
      var post = any(published());
      if (post != null) {
        var used = new HashSet<PictureName>();
        var draft = draft("Rettet " + random.nextInt(), used);
        var note = new CorrectionDraft("correction", "Nyt.");
        var outcome =
            new PostCorrector(books, books, clock())
                .correct(relay, post, version(post), draft, note);
        assertInstanceOf(CorrectionOutcome.Corrected.class, outcome);
        shown.put(post, used);
      }
    }

    private void withdraw() {
      var post = any(published());
      if (post != null) {
        new PostWithdrawer(books, books, clock()).withdraw(relay, post, version(post), "Ønske");
        withdrawn.add(post);
      }
    }

    private void restore() {
      var post = any(List.copyOf(withdrawn));
      if (post != null) {
        new PostWithdrawer(books, books, clock()).restore(relay, post, version(post), "Fejl");
        withdrawn.remove(post);
      }
    }

    /// A purge deletes young pictures as well, also those of earlier versions.
    private void purge() {
      var post = any(published());
      if (post != null) {
        var outcome =
            new PostPurger(books, books, clock()).purge(relay, post, version(post), "Dom");
        var gone = assertInstanceOf(PurgeOutcome.Purged.class, outcome).tombstone().pictures();
        assertTrue(gone.containsAll(shown.getOrDefault(post, Set.of())));
        shown.remove(post);
        sweeper.purge(relay, gone);
        uploaded.keySet().removeIf(it -> gone.contains(it) && !isShown(it));
      }
    }

    private PostDraft draft(String title, Set<PictureName> used) {
      var text = random.nextBoolean() ? "Ord." : "![En bro](" + upload(used).path(relay, 300) + ")";
      var portrait = random.nextBoolean() ? null : upload(used).path(relay);
      var author = new AuthorDraft("Bo", null, null, null, null, null, null, portrait);
      var lead =
          random.nextBoolean()
              ? null
              : new PictureDraft(upload(used).path(relay), null, true, null, null, null);
      var category = DomainSamples.relay(relay).categories().getFirst().name();
      var authors = List.of(author);
      return new PostDraft(title, "2026-02-01", category, "Kort.", authors, text, null, null)
          .withPicture(lead);
    }

    private PictureName upload(Set<PictureName> used) {
      var content = new byte[] {(byte) random.nextInt(PICTURES)};
      var name = PictureName.of(content, 300, 200, PictureFormat.JPG);
      pictures.add(relay, name, Map.of(300, content));
      uploaded.put(name, time);
      used.add(name);
      return name;
    }

    private List<PostId> published() {
      var posts = new ArrayList<>(shown.keySet());
      posts.removeAll(withdrawn);
      return posts;
    }

    private @Nullable PostId any(List<PostId> all) {
      var sorted = all.stream().sorted((one, other) -> one.slug().compareTo(other.slug())).toList();
      return sorted.isEmpty() ? null : sorted.get(random.nextInt(sorted.size()));
    }

    private int version(PostId post) {
      return switch (books.find(relay, post)) {
        case PostLookup.PublishedPost(var whole) -> whole.post().version();
        case PostLookup.WithdrawnPost(var whole, _, _) -> whole.post().version();
        case PostLookup.PurgedPost _, PostLookup.NotFound _ ->
            throw new AssertionError("No post " + post);
      };
    }

    private Clock clock() {
      return Clock.fixed(time, ZoneOffset.UTC);
    }
  }
}
