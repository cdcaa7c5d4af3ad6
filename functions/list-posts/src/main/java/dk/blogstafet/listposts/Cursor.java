package dk.blogstafet.listposts;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Track;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a list goes on, as a text that says nothing to a client and is good for that list alone.
/// It holds a place and no count, so posts that come in meanwhile shift nothing.
final class Cursor {
  private static final String FORMAT = "1";
  private static final Pattern PARTS =
      Pattern.compile("(.+) (\\d{4}-\\d{2}-\\d{2}) ([1-9]\\d{0,8})");

  private Cursor() {}

  /// The cursor after a place in a list.
  static String after(Track track, Place place) {
    var text = name(track) + " " + place.date() + " " + place.leg().number();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The place after which this list goes on; empty for a cursor that we didn't give for it.
  static Optional<Place> place(Track track, String cursor) {
    return decode(cursor)
        .flatMap(text -> parse(track, text))
        .filter(place -> after(track, place).equals(cursor));
  }

  private static Optional<String> decode(String cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Place> parse(Track track, String text) {
    var parts = PARTS.matcher(text);
    if (!parts.matches() || !parts.group(1).equals(name(track))) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(parts.group(2));
      return Optional.of(new Place(date, new Leg(Integer.parseInt(parts.group(3)))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String name(Track track) {
    var category = track.category().map(Category::slug).orElse("");
    return FORMAT + " " + track.relay() + "/" + category;
  }
}
