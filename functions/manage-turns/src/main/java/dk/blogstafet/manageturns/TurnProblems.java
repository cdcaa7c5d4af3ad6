package dk.blogstafet.manageturns;

import dk.blogstafet.baton.editor.TurnRejection;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.util.Optional;

/// Why a turn can't be shown or changed, and what to do next.
final class TurnProblems {
  private TurnProblems() {}

  static GatewayResponse notFound(Language language, String relay) {
    return ProblemDetails.of(ProblemType.NOT_FOUND, language, "detail.turn", relay).response();
  }

  /// @param turn that is in the way, if any
  static GatewayResponse rejected(Language language, TurnRejection reason, Optional<Turn> turn) {
    return switch (reason) {
      case OTHER_STATE -> problem(language, "detail.turn-state", turn);
      case BATON_TAKEN -> problem(language, "detail.turn-baton", turn);
      case ALREADY_INVITED -> problem(language, "detail.turn-invited", turn);
      case SUPPRESSED -> problem(language, "detail.turn-suppressed", turn);
      case RELAY_CLOSED -> problem(language, "detail.turn-closed", turn);
      case NO_CONTACT -> problem(language, "detail.turn-contact", turn);
      case NOT_APPROVED -> problem(language, "detail.turn-approval", turn);
      case TEXT_CHANGED -> problem(language, "detail.turn-changed", turn);
      case TOO_MANY_COMMENTS -> problem(language, "detail.turn-comments", turn);
      case POST_EXISTS -> problem(language, "detail.turn-post", turn);
      case BUSY -> WriteProblems.busy(language);
    };
  }

  private static GatewayResponse problem(Language language, String detail, Optional<Turn> turn) {
    var messages = LocalizedMessages.in(language);
    var number = turn.map(it -> Integer.toString(it.key().number())).orElse("");
    var state = turn.map(it -> messages.text("turnstate." + it.state().label())).orElse("");
    var next = turn.map(it -> next(language, it)).orElse("");
    return ProblemDetails.of(ProblemType.CONFLICT, language, detail, number, state, next)
        .response();
  }

  /// Returns what can be done with a turn in its state.
  static String next(Language language, Turn turn) {
    return LocalizedMessages.in(language).text("turnnext." + turn.state().label());
  }
}
