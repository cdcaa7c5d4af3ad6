package dk.blogstafet.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A post with its text and all of its correction notes.
///
/// @param corrections oldest first
/// @param oldAddresses where the post was on another site; requests for them are redirected here
public record Post(
    PostSummary post,
    PostBody body,
    List<Correction> corrections,
    List<FormerAddress> oldAddresses) {
  /// The maximum number of corrections: they are stored in one row with the post's text.
  public static final int CORRECTIONS = 50;

  /// The maximum number of addresses on other sites: each is a row of the post's transaction.
  public static final int OLD_ADDRESSES = 10;

  public Post {
    post = post.withLink(body.link());
    corrections = List.copyOf(corrections);
    oldAddresses = List.copyOf(oldAddresses);
    if (oldAddresses.size() > OLD_ADDRESSES) {
      throw new IllegalArgumentException("Too many old addresses of " + post.id());
    }
    var latest = corrections.reversed().stream().findFirst();
    if (corrections.size() > CORRECTIONS || !latest.equals(post.correction())) {
      throw new IllegalArgumentException("Not the corrections of " + post.id());
    }
  }

  /// Creates a post that was never on another site.
  public Post(PostSummary post, PostBody body, List<Correction> corrections) {
    this(post, body, corrections, List.of());
  }

  /// Creates a post with one correction at most.
  public Post(PostSummary post, PostBody body) {
    this(post, body, post.correction().stream().toList());
  }

  /// Returns one of the corrections.
  ///
  /// @param number from 1, in order of time
  public Optional<Correction> correction(int number) {
    return number >= 1 && number <= corrections.size()
        ? Optional.of(corrections.get(number - 1))
        : Optional.empty();
  }

  /// Returns the post as a list shows it, with one of its corrections in the place of the latest;
  /// with the latest if a row can't have that one.
  public PostSummary summary(Correction shown) {
    return PostSummary.bytes(post.metadata(), Optional.of(shown)) <= PostSummary.BYTES
        ? post.with(shown)
        : post;
  }

  public PostId id() {
    return post.id();
  }

  /// Returns the pictures above and in the text, and of the authors. A name in the text counts
  /// wherever it stands.
  public List<PictureName> pictures() {
    var lead = post.metadata().picture().stream().map(LeadPicture::name);
    var portraits = post.metadata().authors().stream().flatMap(it -> it.portrait().stream());
    var named =
        switch (body) {
          case PostBody.MarkdownText(var markdown) -> PictureName.find(markdown);
          case PostBody.ExternalLink _, PostBody.None _ -> List.<PictureName>of();
        };
    return Stream.of(lead, named.stream(), portraits)
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  /// Returns whether the post has this content, in normal form or in a form that an earlier version
  /// stored.
  public boolean hasContent(PostMetadata metadata, PostBody text) {
    return PostFingerprint.normal(post.metadata(), body)
        .equals(PostFingerprint.normal(metadata, text));
  }

  /// Returns whether a copy has the same content as this version: literally, or in the form in
  /// which texts are stored today.
  public boolean isCopiedBy(Post copy) {
    var other = copy.post;
    return post.id().equals(other.id())
        && post.leg().equals(other.leg())
        && post.version() == other.version()
        && post.published().equals(other.published())
        && post.stored().equals(other.stored())
        && corrections.equals(copy.corrections)
        && oldAddresses.equals(copy.oldAddresses)
        && hasContent(other.metadata(), copy.body);
  }

  /// Returns the next version with unchanged content.
  public Post next(Instant now) {
    return new Post(post.next(now), body, corrections, oldAddresses);
  }

  /// Returns the next version with corrected content; id and leg stay.
  public Post corrected(PostMetadata metadata, PostBody newBody, Correction by) {
    var all = new ArrayList<>(corrections);
    all.add(by);
    return new Post(post.corrected(metadata, by), newBody, all, oldAddresses);
  }
}
