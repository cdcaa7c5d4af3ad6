package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.relay.ChangeRefusal;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;

/// Says why nothing was stored, and what to do next.
public final class Refusals {
  /// Others are done by then, and nobody waits long.
  private static final String SOON = "1";

  private Refusals() {}

  /// The answer to what the rules refused.
  public static Response answer(Language language, ChangeRefusal refusal) {
    return switch (refusal) {
      case ChangeRefusal.Invalid(var errors) -> flawed(language, errors);
      case ChangeRefusal.Conflict(var current) ->
          Problem.of(ProblemKind.VERSION_MISMATCH, language, "detail", current)
              .with(json -> json.number("current", current))
              .response();
      case ChangeRefusal.PostGone(_, var post) ->
          Problem.of(ProblemKind.GONE, language, "detail.restore", post).response();
      case ChangeRefusal.PostNotFound(var relay, var post) ->
          Problem.of(ProblemKind.NOT_FOUND, language, "detail.post", post, relay).response();
      case ChangeRefusal.RelayNotFound(var relay) ->
          Problem.of(ProblemKind.NOT_FOUND, language, "detail.relay", relay).response();
      case ChangeRefusal.Busy() -> busy(language);
    };
  }

  /// Everything that is wrong with what was handed in.
  public static Response flawed(Language language, List<ValidationError> errors) {
    var words = new ValidationMessages(LocalizedMessages.in(language));
    return Problem.of(ProblemKind.UNPROCESSABLE, language, "detail")
        .with(json -> json.objects("flaws", errors, (it, error) -> write(it, error, words)))
        .response();
  }

  /// A body that can't be read.
  public static Response badJson(Language language, BadJson bad) {
    var problem =
        bad.at().isEmpty()
            ? Problem.of(ProblemKind.BAD_JSON, language, bad.sentence())
            : Problem.of(ProblemKind.BAD_JSON, language, bad.sentence(), bad.at());
    return problem.response();
  }

  /// Others are changing the same.
  public static Response busy(Language language) {
    return Problem.of(ProblemKind.BUSY, language, "detail").response().with("retry-after", SOON);
  }

  private static void write(JsonWriter json, ValidationError error, ValidationMessages words) {
    json.text("at", error.at());
    json.text("code", ValidationMessages.code(error));
    json.text("sentence", words.sentence(error));
    if (error instanceof ValidationError.LocatedError located) {
      json.number("line", located.place().line());
      json.number("column", located.place().column());
    }
  }
}
