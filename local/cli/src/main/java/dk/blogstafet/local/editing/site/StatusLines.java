package dk.blogstafet.local.editing.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.i18n.CommandMessages;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Describes how far a relay's pages have been rendered, what they lack, and how its baton stands.
record StatusLines(CommandMessages messages) {
  /// Whether every page shows the relay's current revision.
  static boolean isLive(JsonNode state) {
    return state.path("behind").asLong() == 0 && !state.path("rebuilding").asBoolean();
  }

  /// Whether, in addition, nothing is left out.
  static boolean isWhole(JsonNode state) {
    return isLive(state) && state.path("omitted").isEmpty();
  }

  /// The lines about a relay.
  Stream<String> of(JsonNode state) {
    var omitted = StreamSupport.stream(state.path("omitted").spliterator(), false);
    return Stream.of(Stream.of(line(state)), omitted.map(this::omission), baton(state))
        .flatMap(it -> it);
  }

  private Stream<String> baton(JsonNode state) {
    var notice = state.path("baton");
    var holder =
        switch (notice.path("state").asText()) {
          case "held" ->
              Stream.of(
                  messages.text(
                      "status.held", notice.path("name").asText(), notice.path("since").asText()));
          case "resting" -> Stream.of(messages.text("status.resting"));
          default -> Stream.<String>empty();
        };
    return Stream.concat(holder, LegForecastLine.of(messages, state)).map(it -> "  " + it);
  }

  /// The lines about the site's addresses that no mail can be sent from.
  Stream<String> invalidAddresses(JsonNode state) {
    return StreamSupport.stream(state.path("unsoundAddresses").spliterator(), false)
        .map(field -> messages.text("status.invalid-address", field.asText()));
  }

  private String omission(JsonNode omission) {
    var page = omission.path("page").asText();
    var post = omission.path("post").asText();
    if (page.endsWith(".png")) {
      return "  " + messages.text("status.omitted.card", page);
    }
    if (post.isEmpty()) {
      return "  " + messages.text("status.omitted.introduction", page);
    }
    var key = page.endsWith("/" + post + "/") ? "status.omitted.post" : "status.omitted.on-page";
    return "  " + messages.text(key, post, page);
  }

  private String line(JsonNode state) {
    var renewed =
        state.has("renewed")
            ? messages.text("status.renewed", state.path("renewed").asText())
            : messages.text("status.never-renewed");
    return state.path("relay").asText() + ": " + progress(state) + ", " + renewed;
  }

  private String progress(JsonNode state) {
    var revision = state.path("revision").asText();
    if (isLive(state)) {
      return messages.text(isWhole(state) ? "status.live" : "status.lacking", revision);
    }
    return state.path("rebuilding").asBoolean()
        ? messages.text("status.rebuilding", revision)
        : messages.text(
            "status.behind",
            state.path("behind").asLong(),
            state.path("rendered").asText(),
            revision);
  }
}
