package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which posts of an archive are copies of published ones.
class PostCopyTest {
  private static final PostId ID = DomainSamples.id(7);
  private static final Instant AT = DomainSamples.STORED;
  private static final Post POST = post(ID, 7, 1, AT, AT);

  @Test
  void isEqual() {
    assertTrue(POST.isCopiedBy(post(ID, 7, 1, AT, AT)));
  }

  static Stream<Post> others() {
    var told = Optional.of(DomainSamples.correction("Nu."));
    var corrected = new PostSummary(ID, new Leg(7), POST.post().metadata(), 1, AT, told);
    return Stream.of(
        post(DomainSamples.id(8), 7, 1, AT, AT),
        post(ID, 8, 1, AT, AT),
        post(ID, 7, 2, AT, AT),
        post(ID, 7, 1, AT.plusMillis(1), AT),
        post(ID, 7, 1, AT, AT.plusMillis(1)),
        new Post(corrected, PostBody.NONE),
        new Post(POST.post(), PostBody.NONE, List.of(), List.of(new FormerAddress("/x"))),
        new Post(POST.post(), new PostBody.MarkdownText("Tekst")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void hasTheSameIdLegVersionTimesCorrectionsAndContent(Post other) {
    assertFalse(POST.isCopiedBy(other));
  }

  private static Post post(PostId id, int leg, int version, Instant published, Instant stored) {
    var metadata = DomainSamples.post(7, "2026-02-03", DomainSamples.LEDELSE).post().metadata();
    var post =
        new PostSummary(
            id,
            new Leg(leg),
            metadata,
            version,
            Optional.of(published),
            stored,
            Optional.empty(),
            false);
    return new Post(post, PostBody.NONE, List.of());
  }
}
