package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;

/// Creates the error responses of write requests: why nothing was stored, and what to do next.
public final class WriteProblems {
  /// In seconds: long enough for the other change to finish, short enough to wait for.
  private static final String SOON = "1";

  private WriteProblems() {}

  /// Returns the response to a change that the domain's rules reject.
  public static GatewayResponse answer(Language language, ChangeRefusal refusal) {
    return switch (refusal) {
      case ChangeRefusal.Invalid(var errors) -> invalid(language, errors);
      case ChangeRefusal.Conflict(var current) ->
          ProblemDetails.of(ProblemType.VERSION_MISMATCH, language, "detail", current)
              .with(json -> json.number("current", current))
              .response();
      case ChangeRefusal.PostGone(_, var post) ->
          ProblemDetails.of(ProblemType.GONE, language, "detail.restore", post).response();
      case ChangeRefusal.PostNotFound(var relay, var post) ->
          ProblemDetails.of(ProblemType.NOT_FOUND, language, "detail.post", post, relay).response();
      case ChangeRefusal.RelayNotFound(var relay) ->
          ProblemDetails.of(ProblemType.NOT_FOUND, language, "detail.relay", relay).response();
      case ChangeRefusal.Busy() -> busy(language);
    };
  }

  /// Lists all validation errors of the input.
  public static GatewayResponse invalid(Language language, List<ValidationError> errors) {
    var words = new ValidationMessages(LocalizedMessages.in(language));
    return ProblemDetails.of(ProblemType.UNPROCESSABLE, language, "detail")
        .with(json -> json.objects("flaws", errors, (it, error) -> write(it, error, words)))
        .response();
  }

  /// Returns the response to a malformed body.
  public static GatewayResponse badJson(Language language, BadJsonException bad) {
    var problem =
        bad.at().isEmpty()
            ? ProblemDetails.of(ProblemType.BAD_JSON, language, bad.sentence())
            : ProblemDetails.of(ProblemType.BAD_JSON, language, bad.sentence(), bad.at());
    return problem.response();
  }

  /// Returns the response to concurrent changes of the same object.
  public static GatewayResponse busy(Language language) {
    return ProblemDetails.of(ProblemType.BUSY, language, "detail")
        .response()
        .with("retry-after", SOON);
  }

  private static void write(JsonWriter json, ValidationError error, ValidationMessages words) {
    json.text("at", error.at());
    json.text("code", ValidationMessages.code(error));
    json.text("sentence", words.sentence(error));
    if (error instanceof ValidationError.LocatedError located) {
      json.number("line", located.position().line());
      json.number("column", located.position().column());
    }
  }
}
