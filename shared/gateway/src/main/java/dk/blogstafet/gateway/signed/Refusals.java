package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Refusal;
import dk.blogstafet.words.FlawWords;
import dk.blogstafet.words.Words;
import java.util.List;

/// Says why nothing was stored, and what to do next.
public final class Refusals {
  /// Others are done by then, and nobody waits long.
  private static final String SOON = "1";

  private Refusals() {}

  /// The answer to what the rules refused.
  public static Response answer(Language language, Refusal refusal) {
    return switch (refusal) {
      case Refusal.Flawed(var flaws) -> flawed(language, flaws);
      case Refusal.Conflict(var current) ->
          Problem.of(ProblemKind.VERSION_MISMATCH, language, "detail", current)
              .with(json -> json.number("current", current))
              .response();
      case Refusal.Gone(_, var post) ->
          Problem.of(ProblemKind.GONE, language, "detail.restore", post).response();
      case Refusal.NoSuchPost(var relay, var post) ->
          Problem.of(ProblemKind.NOT_FOUND, language, "detail.post", post, relay).response();
      case Refusal.NoSuchRelay(var relay) ->
          Problem.of(ProblemKind.NOT_FOUND, language, "detail.relay", relay).response();
      case Refusal.Busy() -> busy(language);
    };
  }

  /// Everything that is wrong with what was handed in.
  public static Response flawed(Language language, List<Flaw> flaws) {
    var words = new FlawWords(Words.in(language));
    return Problem.of(ProblemKind.UNPROCESSABLE, language, "detail")
        .with(json -> json.objects("flaws", flaws, (it, flaw) -> write(it, flaw, words)))
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

  private static void write(JsonWriter json, Flaw flaw, FlawWords words) {
    json.text("at", flaw.at());
    json.text("code", FlawWords.code(flaw));
    json.text("sentence", words.sentence(flaw));
    if (flaw instanceof Flaw.Inside inside) {
      json.number("line", inside.place().line());
      json.number("column", inside.place().column());
    }
  }
}
