package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Says how far a relay's pages have come, and what they lack.
final class StatusLines {
  private StatusLines() {}

  /// Whether every page shows the relay as it stands.
  static boolean isLive(JsonNode state) {
    return state.path("behind").asLong() == 0 && !state.path("rebuilding").asBoolean();
  }

  /// Whether nothing is left out besides.
  static boolean isWhole(JsonNode state) {
    return isLive(state) && state.path("omitted").isEmpty();
  }

  /// What there is to say of a relay.
  static Stream<String> of(JsonNode state) {
    var omitted = StreamSupport.stream(state.path("omitted").spliterator(), false);
    return Stream.concat(Stream.of(line(state)), omitted.map(StatusLines::omission));
  }

  private static String omission(JsonNode omission) {
    var page = omission.path("page").asText();
    var post = omission.path("post").asText();
    if (post.isEmpty()) {
      return "  "
          + page
          + " lacks the relay's introduction: it can't be rendered. Describe it anew.";
    }
    return page.endsWith("/" + post + "/")
        ? "  The post " + post + " is on no page: it can't be rendered. Correct it."
        : "  " + page + " lacks the post " + post + ": it can't be rendered there. Correct it.";
  }

  private static String line(JsonNode state) {
    var renewed =
        state.has("renewed")
            ? "last renewed " + state.path("renewed").asText()
            : "never renewed so far";
    return state.path("relay").asText() + ": " + verdict(state) + ", " + renewed;
  }

  private static String verdict(JsonNode state) {
    var revision = state.path("revision").asLong();
    if (isLive(state) && !isWhole(state)) {
      return "readers lack what can't be rendered (revision " + revision + ")";
    }
    if (isLive(state)) {
      return "readers have everything (revision " + revision + ")";
    }
    return state.path("rebuilding").asBoolean()
        ? "all pages are being rendered anew (revision " + revision + ")"
        : "pages are behind by "
            + state.path("behind").asLong()
            + " (revision "
            + state.path("rendered").asLong()
            + " of "
            + revision
            + ")";
  }
}
