package dk.blogstafet.relay;

/// A post with its text.
public record WholePost(Post post, Body body) {
  public PostId id() {
    return post.id();
  }
}
