package dk.blogstafet.gateway;

import dk.blogstafet.relay.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.util.function.Consumer;

/// A refusal that machines and people can read (RFC 9457).
///
/// @param detail what is wrong this time and what to do
/// @param more writes the members that this kind has besides (section 3.2)
public record ProblemDetails(
    ProblemType kind, Language language, String detail, Consumer<JsonWriter> more) {
  private static final String TYPE = "application/problem+json";

  /// Makes a problem whose detail is the sentence `problem.{code}.{sentence}`.
  ///
  /// @param blanks what the sentence's `{0}`, `{1}` … stand for
  public static ProblemDetails of(
      ProblemType kind, Language language, String sentence, Object... blanks) {
    var messages = LocalizedMessages.in(language);
    var key = "problem." + kind.code() + "." + sentence;
    var detail = blanks.length == 0 ? messages.text(key) : messages.text(key, blanks);
    return new ProblemDetails(kind, language, detail, _ -> {});
  }

  /// The same problem with more members.
  public ProblemDetails with(Consumer<JsonWriter> members) {
    return new ProblemDetails(kind, language, detail, more.andThen(members));
  }

  /// What machines know it by: the address of the page on this very site that explains it, or the
  /// one that is registered for all sites.
  public String type() {
    return kind.type();
  }

  /// The answer. No cache may keep it: the next try may be right.
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
