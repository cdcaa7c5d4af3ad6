package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes an index's posts.
final class IndexedPosts {
  private IndexedPosts() {}

  static List<IndexedPost> read(PackedReader reader, int number) {
    var posts = new ArrayList<IndexedPost>(number);
    for (var left = number; left > 0; left--) {
      posts.add(
          new IndexedPost(
              new RelayId(reader.text()),
              new PostId(reader.text()),
              LocalDate.ofEpochDay(reader.number()),
              new Leg(reader.number()),
              new Category(reader.text()),
              texts(reader),
              reader.number(),
              reader.number()));
    }
    return List.copyOf(posts);
  }

  static void write(PackedWriter writer, List<IndexedPost> posts) {
    for (var post : posts) {
      writer.text(post.relay().slug());
      writer.text(post.id().slug());
      writer.number((int) post.date().toEpochDay());
      writer.number(post.leg().number());
      writer.text(post.category().name());
      writer.number(post.authors().size());
      post.authors().forEach(writer::text);
      writer.number(post.titleWords());
      writer.number(post.words());
    }
  }

  private static List<String> texts(PackedReader reader) {
    var texts = new ArrayList<String>();
    for (var left = reader.number(); left > 0; left--) {
      texts.add(reader.text());
    }
    return texts;
  }
}
