package dk.blogstafet.signup;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.ValidationError;
import java.time.Duration;
import java.util.List;

/// Answers programs.
final class JsonReplies implements Replies {
  private static final int MINUTE = 60;

  private final Language language;

  JsonReplies(Language language) {
    this.language = language;
  }

  @Override
  public Response taken() {
    var body = JsonWriter.object(json -> json.text("state", "taken"));
    return Personal.closed(Response.of(202, "application/json", body));
  }

  @Override
  public Response flawed(Entry entry, List<ValidationError> errors) {
    return Personal.closed(Refusals.flawed(language, errors));
  }

  @Override
  public Response reworded(Entry entry, ConsentText text) {
    return answer(
        problem(ProblemKind.WORDING_CHANGED)
            .with(json -> json.object("wording", it -> write(it, text))));
  }

  private static void write(JsonWriter json, ConsentText consentText) {
    json.text("mark", consentText.mark());
    json.text("text", consentText.text());
  }

  @Override
  public Response narrow(Entry entry, String proof) {
    return answer(problem(ProblemKind.ONE_MORE_STEP).with(json -> json.text("proof", proof)));
  }

  @Override
  public Response tooMany(Duration pause) {
    var minutes = Math.max(1, (pause.toSeconds() + MINUTE - 1) / MINUTE);
    return answer(Problem.of(ProblemKind.TOO_MANY, language, "detail", minutes))
        .with("retry-after", PageReplies.seconds(pause));
  }

  @Override
  public Response unavailable() {
    return Personal.unavailable(language);
  }

  private Problem problem(ProblemKind kind) {
    return Problem.of(kind, language, "detail");
  }

  private static Response answer(Problem problem) {
    return Personal.closed(problem.response());
  }
}
