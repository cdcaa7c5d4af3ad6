package dk.blogstafet.listposts;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a list continues, as an opaque text that is valid for that list only. It holds a position
/// instead of a count, so new posts don't shift the pages.
final class ListCursor {
  private static final String FORMAT = "1";
  private static final Pattern PARTS =
      Pattern.compile("(.+) (\\d{4}-\\d{2}-\\d{2}) ([1-9]\\d{0,8})");

  private ListCursor() {}

  /// Returns the cursor after a position in a list.
  static String after(PostListId listId, PostPosition position) {
    var text = name(listId) + " " + position.date() + " " + position.leg().number();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64Url.encode(bytes);
  }

  /// Returns the position after which this list continues; empty for a cursor not issued for it.
  static Optional<PostPosition> place(PostListId listId, String cursor) {
    return decode(cursor)
        .flatMap(text -> parse(listId, text))
        .filter(position -> after(listId, position).equals(cursor));
  }

  private static Optional<String> decode(String cursor) {
    try {
      var bytes = Base64Url.decode(cursor);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<PostPosition> parse(PostListId listId, String text) {
    var parts = PARTS.matcher(text);
    if (!parts.matches() || !parts.group(1).equals(name(listId))) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(parts.group(2));
      return Optional.of(new PostPosition(date, new Leg(Integer.parseInt(parts.group(3)))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String name(PostListId listId) {
    var category = listId.category().map(Category::slug).orElse("");
    return FORMAT + " " + listId.relay() + "/" + category;
  }
}
