package dk.blogstafet.page.turn;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.UnsavedReason;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.vault.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every page of invited authors by name, each with all optional parts, and the same text
/// everywhere.
final class TurnPageSamples {
  private static final Instant NOW = SamplePages.CORRECTED;

  private final String text;
  private final Relay relay;
  private final TurnPages pages;
  private final TurnPreviewPages previews;
  private final TurnNotePages notes;

  TurnPageSamples(String text, Language language) {
    this.text = text;
    this.relay = SamplePages.relay(text, language, Relay.RelayState.OPEN);
    this.pages = new TurnPages(SamplePages.site(text, language));
    this.previews = new TurnPreviewPages(SamplePages.site(text, language));
    this.notes = new TurnNotePages(SamplePages.site(text, language));
  }

  Map<String, RenderedPage> all() {
    var all = new LinkedHashMap<String, RenderedPage>();
    all.put("invitation", pages.invitation(visit(TurnState.INVITED)));
    all.put("form", form());
    for (var reason : UnsavedReason.values()) {
      all.put("unsaved-" + reason.label(), unsaved(reason));
    }
    for (var state : TurnState.values()) {
      if (state.isSubmitted() || state.isFinal()) {
        all.put(state.label(), pages.state(visit(state)));
      }
    }
    all.put("published", published());
    var snapshot = SamplePages.standing(relay, List.of());
    all.put("preview", previews.preview(visit(TurnState.WRITING), snapshot, draft(), NOW));
    var change = new TextChange("title", text, text);
    all.put(
        "approval",
        previews.approval(
            visit(TurnState.APPROVED_BY_EDITOR), snapshot, draft(), "0a", List.of(change), NOW));
    all.put("outdated", notes.outdated(visit(TurnState.WRITING)));
    all.put("invalid", notes.invalid());
    all.put("invalid-approval", notes.invalidApproval());
    all.put("oversize", notes.oversize());
    all.put("too-many", notes.tooMany(Optional.of(relay), Duration.ofMinutes(3)));
    all.put("unavailable", notes.unavailable());
    return all;
  }

  /// Returns the page with this notice.
  RenderedPage form(TurnNotice notice) {
    var visit = new TurnVisit(relay, turn(TurnState.WRITING), text, Optional.of(notice));
    return pages.form(visit, new Draft(key(), 1, content(), NOW, NOW), List.of(), List.of());
  }

  private RenderedPage form() {
    var errors =
        List.<ValidationError>of(
            new ValidationError.MissingValue("title"),
            new ValidationError.UnknownValue("category", text, List.of(text)),
            new ValidationError.TooLong("teaser", 3, 4),
            new ValidationError.LeftoverPlaceholder("text", text, new TextPosition(2, 3)),
            new ValidationError.MissingValue("authors[0].name"),
            new ValidationError.MissingValue("authors[0].side"),
            new ValidationError.ClosedRelay("relay"));
    var draft = new Draft(key(), 7, content(), NOW, NOW);
    return pages.form(visit(TurnState.CHANGES_REQUESTED), draft, comments(), errors);
  }

  private List<TurnComment> comments() {
    var fitting = Optional.of(new TurnComment.ProposedChange(text, text));
    var outdated = Optional.of(new TurnComment.ProposedChange(text + "?", ""));
    return List.of(
        new TurnComment(1, NOW, text, text, text, fitting, Optional.empty()),
        new TurnComment(2, NOW, text, "", text, outdated, Optional.empty()),
        new TurnComment(3, NOW, text, "", text, fitting, Optional.of(NOW)),
        new TurnComment(4, NOW, text, "", text, Optional.empty(), Optional.empty()));
  }

  private RenderedPage unsaved(UnsavedReason reason) {
    var theirs = Optional.of(DraftContent.EMPTY).filter(_ -> reason == UnsavedReason.CONFLICT);
    var errors = List.<ValidationError>of(new ValidationError.TooLong("text", 3, 4));
    return pages.unsaved(
        visit(TurnState.WRITING), reason, 3, content(), theirs, errors, Duration.ofMinutes(2));
  }

  private RenderedPage published() {
    var named =
        List.of(
            new TurnCandidate(1, text, Optional.of(contact()), text, text, NOW, Optional.empty()));
    var typed = List.of(new CandidateDraft(text, text, text, text));
    var errors =
        List.<ValidationError>of(
            new ValidationError.MissingValue("candidates[0].name"),
            new ValidationError.MissingValue("candidates[0].email"),
            new ValidationError.TooLong("candidates[0].greeting", 3, 4));
    return pages.published(visit(TurnState.PUBLISHED), text, named, typed, errors);
  }

  private TurnVisit visit(TurnState state) {
    return new TurnVisit(relay, turn(state), text, Optional.of(TurnNotice.UNSURE));
  }

  private DraftContent content() {
    return new DraftContent(text, text, text, text, text, text, text, "researcher");
  }

  private ValidatedDraft draft() {
    var metadata = SamplePages.headline(text, SamplePages.DATE);
    return new ValidatedDraft(metadata, new PostBody.MarkdownText(text), Optional.empty(), true);
  }

  private static TurnKey key() {
    return new TurnKey(SamplePages.RELAY, 3);
  }

  private static TurnContact contact() {
    return new TurnContact(new MailboxCode("A".repeat(43)), new SealedText("A".repeat(64)));
  }

  private Turn turn(TurnState state) {
    var handOver = Optional.of(new HandOver(text, text, text));
    var invitation = new Invitation(text, text, SamplePages.DATE, true, handOver, text, NOW);
    var isPublished = state == TurnState.PUBLISHED || state == TurnState.CLOSED;
    return new Turn(
        key(),
        invitation,
        state,
        NOW,
        Optional.of(contact()),
        SamplePages.DATE,
        true,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOW).filter(_ -> state == TurnState.SCHEDULED),
        Optional.of(new Turn.TurnPost(new PostId("bro"), NOW)).filter(_ -> isPublished),
        Optional.empty(),
        NOW,
        4);
  }
}
