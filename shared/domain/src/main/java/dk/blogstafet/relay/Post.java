package dk.blogstafet.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A post with its text and everything that readers were told about changes of it.
///
/// @param corrections oldest first
public record Post(PostSummary post, PostBody body, List<Correction> corrections) {
  /// The most corrections that a post may have: they stand in one row with its text.
  public static final int CORRECTIONS = 50;

  public Post {
    corrections = List.copyOf(corrections);
    var latest = corrections.reversed().stream().findFirst();
    if (corrections.size() > CORRECTIONS || !latest.equals(post.correction())) {
      throw new IllegalArgumentException("Not the corrections of " + post.id());
    }
  }

  /// A post that was corrected once at most.
  public Post(PostSummary post, PostBody body) {
    this(post, body, post.correction().stream().toList());
  }

  public PostId id() {
    return post.id();
  }

  /// Whether it says this already, in normal form or in what an earlier version stored.
  boolean says(PostMetadata metadata, PostBody text) {
    return PostFingerprint.normal(post.metadata(), body)
        .equals(PostFingerprint.normal(metadata, text));
  }

  /// Whether another copy is of this version: to the letter, or in the form in which texts are
  /// stored today.
  public boolean isCopiedBy(Post copy) {
    var other = copy.post;
    return post.id().equals(other.id())
        && post.leg().equals(other.leg())
        && post.version() == other.version()
        && post.published().equals(other.published())
        && post.stored().equals(other.stored())
        && corrections.equals(copy.corrections)
        && says(other.metadata(), copy.body);
  }

  /// The next version, which says the same.
  public Post next(Instant now) {
    return new Post(post.next(now), body, corrections);
  }

  /// The next version, which says something else; id and leg stay.
  public Post corrected(PostMetadata metadata, PostBody anew, Correction by) {
    var all = new ArrayList<>(corrections);
    all.add(by);
    return new Post(post.corrected(metadata, by), anew, all);
  }
}
