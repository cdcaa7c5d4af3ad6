package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.ProblemType;
import java.util.List;

/// Why a draft is not published, and what to do next.
public final class PublicationProblems {
  private PublicationProblems() {}

  /// Returns the response to a draft with errors.
  public static GatewayResponse invalid(
      Language language, PublicationOutcome.InvalidDrafts invalid) {
    List<ValidationError> all = invalid.flaws().values().stream().flatMap(List::stream).toList();
    return WriteProblems.invalid(language, all);
  }

  /// Returns the response to the title and date of another post.
  public static GatewayResponse differs(
      Language language, PublicationOutcome.ContentDiffers differs) {
    return conflict(language, "detail.differs", differs.whole().post());
  }

  /// Returns the response to the title and date of a withdrawn post.
  public static GatewayResponse withdrawn(
      Language language, PublicationOutcome.MatchesWithdrawn withdrawn) {
    return conflict(language, "detail.withdrawn", withdrawn.whole().post());
  }

  /// Returns the response to a post that was purged.
  public static GatewayResponse purged(Language language, PublicationOutcome.MatchesPurged purged) {
    return ProblemDetails.of(
            ProblemType.CONFLICT, language, "detail.purged", purged.tombstone().id())
        .response();
  }

  private static GatewayResponse conflict(Language language, String sentence, PostSummary post) {
    return ProblemDetails.of(ProblemType.CONFLICT, language, sentence, post.id())
        .with(json -> {
          json.text("name", post.id().slug());
          json.number("current", post.version());
        })
        .response();
  }
}
