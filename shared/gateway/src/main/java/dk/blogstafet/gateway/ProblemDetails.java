package dk.blogstafet.gateway;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.util.function.Consumer;

/// An error response that programs and people can read (RFC 9457).
///
/// @param detail what is wrong and what to do
/// @param more writes the extension members of this problem type (section 3.2)
public record ProblemDetails(
    ProblemType kind, Language language, String detail, Consumer<JsonWriter> more) {
  private static final String TYPE = "application/problem+json";

  /// Creates a problem whose detail is the message `problem.{code}.{sentence}`.
  ///
  /// @param blanks the values of the message's `{0}`, `{1}` …
  public static ProblemDetails of(
      ProblemType kind, Language language, String sentence, Object... blanks) {
    var messages = LocalizedMessages.in(language);
    var key = "problem." + kind.code() + "." + sentence;
    var detail = blanks.length == 0 ? messages.text(key) : messages.text(key, blanks);
    return new ProblemDetails(kind, language, detail, _ -> {});
  }

  /// Returns the same problem with more members.
  public ProblemDetails with(Consumer<JsonWriter> members) {
    return new ProblemDetails(kind, language, detail, more.andThen(members));
  }

  /// Returns the problem type's URI: the page on this site that explains it, or a registered URI.
  public String type() {
    return kind.type();
  }

  /// Returns the response. It is not cached, because the next attempt may succeed.
  public GatewayResponse response() {
    return GatewayResponse.of(kind.status(), TYPE, JsonWriter.object(this::write))
        .with("content-language", language.tag())
        .with("vary", "accept-language")
        .with("cache-control", "no-store");
  }

  private void write(JsonWriter json) {
    json.text("type", type());
    json.text("title", LocalizedMessages.in(language).text("problem." + kind.code() + ".title"));
    json.number("status", kind.status());
    json.text("detail", detail);
    more.accept(json);
  }
}
