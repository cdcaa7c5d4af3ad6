package dk.blogstafet.previewpost;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.signed.CorrectionRequest;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.JsonDraftReader;
import dk.blogstafet.gateway.signed.PublicationProblems;
import dk.blogstafet.gateway.signed.WithdrawalRequest;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.DryRunRelays;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RestorationOutcome;
import dk.blogstafet.relay.change.WithdrawalOutcome;
import dk.blogstafet.relay.validation.Language;
import java.time.Clock;

/// Makes changes by their own rules on a relay that stores nothing, and renders what they give.
final class ChangePreviews {
  private static final String WITHDRAWAL = "/withdrawal/preview";

  private final DryRunRelays relays;
  private final Posts posts;
  private final PagePreviews pages;
  private final Clock clock;

  ChangePreviews(DryRunRelays relays, Posts posts, PagePreviews pages, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.pages = pages;
    this.clock = clock;
  }

  /// Previews a new post.
  PreviewOutcome publication(GatewayRequest request) {
    var draft = JsonBody.read(request.content(), JsonDraftReader::newPost);
    var language = request.language();
    return switch (new Publisher(relays, posts, clock).publish(pages.relay(), draft)) {
      case PublicationOutcome.Done(var results, _) -> published(language, results.getFirst());
      case PublicationOutcome.InvalidDrafts invalid ->
          new PreviewOutcome.Refused(PublicationProblems.invalid(language, invalid));
      case ChangeRefusal refusal -> refused(language, refusal);
    };
  }

  private PreviewOutcome published(Language language, PublicationOutcome.DraftResult result) {
    return switch (result) {
      case PublicationOutcome.Published(var whole) -> shown(whole);
      case PublicationOutcome.AlreadyPublished(var whole) -> shown(whole);
      case PublicationOutcome.ContentDiffers differs ->
          new PreviewOutcome.Refused(PublicationProblems.differs(language, differs));
      case PublicationOutcome.MatchesWithdrawn withdrawn ->
          new PreviewOutcome.Refused(PublicationProblems.withdrawn(language, withdrawn));
      case PublicationOutcome.MatchesPurged purged ->
          new PreviewOutcome.Refused(PublicationProblems.purged(language, purged));
    };
  }

  /// Previews a correction.
  PreviewOutcome correction(GatewayRequest request, PostId post) {
    var body = JsonBody.read(request.content(), CorrectionRequest::read);
    var corrector = new PostCorrector(relays, posts, clock);
    return switch (corrector.correct(
        pages.relay(), post, body.version(), body.draft(), body.correction())) {
      case CorrectionOutcome.Corrected(var whole, _) -> shown(whole);
      case CorrectionOutcome.Unchanged(var whole) -> shown(whole);
      case ChangeRefusal refusal -> refused(request.language(), refusal);
    };
  }

  /// Previews a withdrawal, or a restoration.
  PreviewOutcome withdrawal(GatewayRequest request, PostId post) {
    var body = JsonBody.read(request.content(), WithdrawalRequest::read);
    return request.routeKey().endsWith(WITHDRAWAL)
        ? withdrawn(request.language(), post, body)
        : restored(request.language(), post, body);
  }

  private PreviewOutcome withdrawn(Language language, PostId post, WithdrawalRequest body) {
    var withdrawer = new PostWithdrawer(relays, posts, clock);
    return switch (withdrawer.withdraw(pages.relay(), post, body.version(), body.reason())) {
      case WithdrawalOutcome.Withdrawn(var whole, var reason, var at, _) ->
          new PreviewOutcome.Shown(pages.withdrawn(whole, reason, at));
      case WithdrawalOutcome.AlreadyWithdrawn(var whole, var reason, var at) ->
          new PreviewOutcome.Shown(pages.withdrawn(whole, reason, at));
      case ChangeRefusal refusal -> refused(language, refusal);
    };
  }

  private PreviewOutcome restored(Language language, PostId post, WithdrawalRequest body) {
    var withdrawer = new PostWithdrawer(relays, posts, clock);
    return switch (withdrawer.restore(pages.relay(), post, body.version(), body.reason())) {
      case RestorationOutcome.Restored(var whole, _) -> shown(whole);
      case RestorationOutcome.NotWithdrawn(var whole) -> shown(whole);
      case ChangeRefusal refusal -> refused(language, refusal);
    };
  }

  private PreviewOutcome shown(Post whole) {
    return new PreviewOutcome.Shown(pages.post(whole));
  }

  private static PreviewOutcome refused(Language language, ChangeRefusal refusal) {
    return new PreviewOutcome.Refused(WriteProblems.answer(language, refusal));
  }
}
