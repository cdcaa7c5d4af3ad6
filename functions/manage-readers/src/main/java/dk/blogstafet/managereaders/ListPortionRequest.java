package dk.blogstafet.managereaders;

import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.newsletter.lists.SubscriberListDefaults;
import java.util.Base64;
import java.util.Optional;

/// A portion of a list: its first line, and some of the others, as bytes of the file.
///
/// @param list in Base64
/// @param isTrial whether nothing is stored
/// @param defaults for columns that the list doesn't have
record ListPortionRequest(String list, boolean isTrial, SubscriberListDefaults defaults) {
  /// Reads a request.
  ///
  /// @throws dk.blogstafet.gateway.signed.BadJsonException if it is malformed
  static ListPortionRequest read(RequestContent content) {
    return JsonBody.read(
        content,
        json ->
            new ListPortionRequest(
                text(json, "list").orElse(""),
                Boolean.TRUE.equals(json.bool("dryRun")),
                new SubscriberListDefaults(
                    text(json, "frequency"),
                    text(json, "source"),
                    text(json, "consented"),
                    Boolean.TRUE.equals(json.bool("allConfirmed")))));
  }

  private static Optional<String> text(JsonBody json, String name) {
    return Optional.ofNullable(json.text(name)).filter(it -> !it.isBlank());
  }

  /// Returns the bytes of the file; empty if they aren't in Base64.
  Optional<byte[]> bytes() {
    try {
      return Optional.of(Base64.getDecoder().decode(list));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
