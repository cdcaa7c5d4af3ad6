package dk.blogstafet.manageissues;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome.EditRejection;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.ProblemType;

/// Why an issue can't be shown or changed, and what to do next.
final class IssueProblems {
  private IssueProblems() {}

  static GatewayResponse notFound(Language language, IssueKey key) {
    return problem(ProblemType.NOT_FOUND, language, "detail.issue", key.id(), key.relay());
  }

  static GatewayResponse empty(Language language, IssueKey key) {
    return problem(ProblemType.NOT_FOUND, language, "detail.issue-empty", key.id());
  }

  static GatewayResponse rejected(Language language, EditRejection reason) {
    var detail =
        switch (reason) {
          case CUT -> "detail.issue-cut";
          case NOT_CUT -> "detail.issue-not-cut";
          case SENT -> "detail.issue-sent";
          case STOPPED -> "detail.issue-stopped";
          case SENT_BEFORE -> "detail.issue-sent-before";
          case NO_CORRECTION -> "detail.correction-none";
          case CLARIFICATION -> "detail.correction-kind";
          case NOT_MAILED -> "detail.correction-not-mailed";
        };
    return problem(ProblemType.CONFLICT, language, detail);
  }

  static GatewayResponse problem(
      ProblemType type, Language language, String detail, Object... blanks) {
    return ProblemDetails.of(type, language, detail, blanks).response();
  }
}
