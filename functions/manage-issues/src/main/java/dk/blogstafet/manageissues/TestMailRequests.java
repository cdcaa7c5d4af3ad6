package dk.blogstafet.manageissues;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.editing.IssuePreview;
import dk.blogstafet.newsletter.issue.editing.IssueTestMails;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sends an issue's mail to an address in the request, which is neither stored nor logged.
final class TestMailRequests {
  /// In seconds: how soon a test is worth another try.
  private static final String SOON = "60";

  private final IssueResponses responses;
  private final IssueTestMails tests;
  private final Editors editors;
  private final Clock clock;

  TestMailRequests(IssueResponses responses, IssueTestMails tests, Editors editors, Clock clock) {
    this.responses = responses;
    this.tests = tests;
    this.editors = editors;
    this.clock = clock;
  }

  GatewayResponse answer(GatewayRequest request, SignedAction act, IssueKey key) {
    var typed =
        JsonBody.read(request.content(), json -> Optional.ofNullable(json.text("email")))
            .orElse(null);
    var error = EmailAddress.errorOf(typed);
    return error
        .map(it -> WriteProblems.invalid(request.language(), List.of(it)))
        .orElseGet(() ->
            responses
                .preview(key)
                .map(
                    preview -> send(request, act, preview, EmailAddress.parse(typed).orElseThrow()))
                .orElseGet(() -> responses.noPreview(request, key)));
  }

  private GatewayResponse send(
      GatewayRequest request, SignedAction act, IssuePreview preview, EmailAddress address) {
    return tests
        .send(preview, address)
        .map(outcome -> answer(request.language(), act, preview.report().key(), outcome))
        .orElseGet(() -> limitReached(request.language()));
  }

  private GatewayResponse answer(
      Language language, SignedAction act, IssueKey key, SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted accepted when accepted.equals(AllowListedMail.NOT_SENT) ->
          IssueProblems.problem(ProblemType.CONFLICT, language, "detail.test-not-allowed");
      case SendOutcome.Accepted _ -> done(act, key);
      case SendOutcome.Rejected(var answer) ->
          IssueProblems.problem(
              ProblemType.CONFLICT, language, "detail.test-rejected", answer.code());
      case SendOutcome.OutcomeUnknown() ->
          IssueProblems.problem(ProblemType.CONFLICT, language, "detail.test-unknown");
      case SendOutcome.Blocked _, SendOutcome.Throttled _, SendOutcome.Unavailable() ->
          IssueProblems.problem(ProblemType.UNAVAILABLE, language, "detail.test")
              .with("retry-after", SOON);
    };
  }

  /// The receipt keeps a repeated request from sending again.
  private GatewayResponse done(SignedAction act, IssueKey key) {
    var version = responses.version(key);
    return ActionResponses.note(
        editors,
        act,
        ActionResult.ofIssue(ActionType.TEST_ISSUE, key.relay(), key.id(), version, version));
  }

  private GatewayResponse limitReached(Language language) {
    var midnight = DanishTime.startOf(DanishTime.today(clock).plusDays(1));
    var seconds = Duration.between(clock.instant(), midnight).toSeconds() + 1;
    return IssueProblems.problem(
            ProblemType.TOO_MANY, language, "detail.tests", IssueTestMails.A_DAY)
        .with("retry-after", Long.toString(seconds));
  }
}
