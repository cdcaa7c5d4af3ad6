package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A post of an import that the relay has in another form, and that is left as it is.
///
/// @param line of its title in the file
/// @param date as the file has it
/// @param post the post that exists
/// @param differs the fields in which the two differ: `category`, `teaser`, `authors`, `picture`,
///   `text`; empty if it is something else, or the post was withdrawn
public record ExistingPost(
    Path file, int line, String date, String title, PostId post, List<String> differs) {
  public ExistingPost {
    differs = List.copyOf(differs);
  }

  /// Returns a manuscript as a post that exists.
  static ExistingPost of(FolderPost manuscript, PostId post, List<String> differs) {
    var title = String.valueOf(manuscript.draft().title());
    return new ExistingPost(
        manuscript.file(), manuscript.line(), manuscript.date(), title, post, differs);
  }

  /// Returns a post of an export as one that exists.
  static ExistingPost of(Path file, Post whole, List<String> differs) {
    var post = whole.post();
    return new ExistingPost(file, 1, post.date().toString(), post.title(), post.id(), differs);
  }

  /// Returns the names of the fields in which a post differs from others' content.
  static List<String> differences(Post there, PostMetadata metadata, PostBody body) {
    var is = there.post().metadata();
    var differences = new ArrayList<String>();
    if (!is.category().equals(metadata.category())) {
      differences.add("category");
    }
    if (!is.teaser().equals(metadata.teaser())) {
      differences.add("teaser");
    }
    if (!is.authors().equals(metadata.authors())) {
      differences.add("authors");
    }
    if (!is.picture().equals(metadata.picture())) {
      differences.add("picture");
    }
    if (!there.body().equals(body)) {
      differences.add("text");
    }
    return differences;
  }
}
