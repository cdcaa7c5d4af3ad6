package dk.blogstafet.signup;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.ProblemType;
import java.time.Duration;
import java.util.List;

/// Responds to programs with JSON.
final class JsonSignUpReplies implements SignUpReplies {
  private static final int MINUTE = 60;

  private final Language language;

  JsonSignUpReplies(Language language) {
    this.language = language;
  }

  @Override
  public GatewayResponse accepted() {
    var body = JsonWriter.object(json -> json.text("state", "taken"));
    return PrivateResponse.of(GatewayResponse.of(202, "application/json", body));
  }

  @Override
  public GatewayResponse invalid(SignUpSubmission submission, List<ValidationError> errors) {
    return PrivateResponse.of(WriteProblems.invalid(language, errors));
  }

  @Override
  public GatewayResponse consentTextChanged(SignUpSubmission submission, ConsentText text) {
    return answer(
        problem(ProblemType.WORDING_CHANGED)
            .with(json -> json.object("wording", it -> write(it, text))));
  }

  private static void write(JsonWriter json, ConsentText consentText) {
    json.text("mark", consentText.mark());
    json.text("text", consentText.text());
  }

  @Override
  public GatewayResponse challenge(SignUpSubmission submission, String proof) {
    return answer(problem(ProblemType.ONE_MORE_STEP).with(json -> json.text("proof", proof)));
  }

  @Override
  public GatewayResponse tooMany(Duration pause) {
    var minutes = Math.max(1, (pause.toSeconds() + MINUTE - 1) / MINUTE);
    return answer(ProblemDetails.of(ProblemType.TOO_MANY, language, "detail", minutes))
        .with("retry-after", PageSignUpReplies.seconds(pause));
  }

  @Override
  public GatewayResponse unavailable() {
    return PrivateResponse.unavailable(language);
  }

  private ProblemDetails problem(ProblemType kind) {
    return ProblemDetails.of(kind, language, "detail");
  }

  private static GatewayResponse answer(ProblemDetails problem) {
    return PrivateResponse.of(problem.response());
  }
}
