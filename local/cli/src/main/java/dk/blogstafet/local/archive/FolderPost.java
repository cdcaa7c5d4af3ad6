package dk.blogstafet.local.archive;

import dk.blogstafet.local.manuscript.ExportedPost;
import dk.blogstafet.relay.change.PostDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A post to import, and the file that it stands in.
public record FolderPost(Path file, ExportedPost post) {
  PostDraft draft() {
    return post.manuscript().draft();
  }

  /// Returns the date by which manuscripts are published, oldest first.
  String date() {
    return Objects.requireNonNullElse(draft().date(), "");
  }

  boolean wasPublished() {
    return post.leg().isPresent();
  }

  /// Returns the line of the title.
  int line() {
    return post.manuscript().lines().getOrDefault("title", List.of(1)).getFirst();
  }
}
