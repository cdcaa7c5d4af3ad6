package dk.blogstafet.page.turn;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.page.FormErrorsView;
import dk.blogstafet.page.JteturnformGenerated;
import dk.blogstafet.page.JteturninvitationGenerated;
import dk.blogstafet.page.JteturnpublishedGenerated;
import dk.blogstafet.page.JteturnstateGenerated;
import dk.blogstafet.page.JteturnunsavedGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.TurnFormView;
import dk.blogstafet.page.TurnHandOverView;
import dk.blogstafet.page.TurnView;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.UnsavedReason;
import dk.blogstafet.page.UnsavedTextView;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The pages of invited authors, in the relay's language. They have no key: the function that
/// serves the address renders them. They work without JavaScript.
public final class TurnPages {
  /// The fields of a text, in the order of the page.
  private static final List<String> TEXT =
      List.of(
          "title",
          "category",
          "teaser",
          "text",
          "authors[0].name",
          "authors[0].title",
          "authors[0].workplace",
          "authors[0].side");

  private static final List<String> CANDIDATES =
      IntStream.range(0, TurnCandidate.LIMIT)
          .mapToObj(it -> "candidates[" + it + "].")
          .flatMap(it -> Stream.of(it + "name", it + "email", it + "because", it + "greeting"))
          .toList();

  private static final CandidateDraft NO_CANDIDATE = new CandidateDraft("", "", "", "");

  private final Site site;

  /// Creates the pages of a site.
  public TurnPages(Site site) {
    this.site = site;
  }

  /// Asks for an answer to the invitation.
  public RenderedPage invitation(TurnVisit visit) {
    var messages = LocalizedMessages.in(visit.relay().language());
    var isBaton = visit.turn().invitation().isBaton();
    var title = messages.text(isBaton ? "turn.invitation" : "turn.invitation.post");
    var view = view(visit, title);
    return TemplateRunner.page(
        view.layout(),
        (output, interceptor) -> JteturninvitationGenerated.render(output, interceptor, view));
  }

  /// Renders the form that the author writes in.
  ///
  /// @param errors of the text; empty unless the author wants to hand it in
  public RenderedPage form(
      TurnVisit visit, Draft draft, List<TurnComment> comments, List<ValidationError> errors) {
    var flaws = flaws(visit, errors, TEXT);
    var title = flaws.messages().text(TurnFormView.titleKey(visit.turn().state()));
    var view = new TurnFormView(view(visit, flaws.tab(title)), draft, comments, flaws);
    return TemplateRunner.page(
        view.page().layout(),
        draft.content().text().length(),
        (output, interceptor) -> JteturnformGenerated.render(output, interceptor, view));
  }

  /// Gives the author a text back that could not be saved, all of it, with the button that saves
  /// it.
  ///
  /// @param version of the draft that a save replaces
  /// @param theirs the version that was saved instead
  /// @param wait when to try again, shown in whole minutes, rounded up
  public RenderedPage unsaved(
      TurnVisit visit,
      UnsavedReason reason,
      int version,
      DraftContent content,
      Optional<DraftContent> theirs,
      List<ValidationError> errors,
      Duration wait) {
    var flaws = flaws(visit, errors, TEXT);
    var key = "turn." + reason.label();
    var page = view(visit, flaws.messages().text(key));
    var explanation = flaws.messages().text(key + ".text", TurnNotePages.minutes(wait));
    var view = new UnsavedTextView(page, reason, explanation, version, content, flaws, theirs);
    return TemplateRunner.page(
        page.layout(),
        content.text().length(),
        (output, interceptor) -> JteturnunsavedGenerated.render(output, interceptor, view));
  }

  /// Tells how far a text is that the author handed in, or that the turn is over.
  public RenderedPage state(TurnVisit visit) {
    var messages = LocalizedMessages.in(visit.relay().language());
    var title = messages.text("turn.state." + visit.turn().state().label());
    var view = view(visit, title);
    return TemplateRunner.page(
        view.layout(),
        (output, interceptor) -> JteturnstateGenerated.render(output, interceptor, view));
  }

  /// Renders the page of an author whose post is published: its address, and who is next.
  ///
  /// @param title of the post; empty if the text is erased
  /// @param typed the candidates as they were typed, without empty ones
  public RenderedPage published(
      TurnVisit visit,
      String title,
      List<TurnCandidate> named,
      List<CandidateDraft> typed,
      List<ValidationError> errors) {
    var flaws = flaws(visit, errors, CANDIDATES);
    var page = view(visit, flaws.tab(flaws.messages().text("turn.published")));
    var id = visit.turn().post().orElseThrow().id();
    var address = site.home() + PageUrls.post(visit.relay().id(), id);
    var name = title.isEmpty() ? address : title;
    var view = new TurnHandOverView(page, name, address, named, padded(typed), flaws);
    return TemplateRunner.page(
        page.layout(),
        (output, interceptor) -> JteturnpublishedGenerated.render(output, interceptor, view));
  }

  private static List<CandidateDraft> padded(List<CandidateDraft> typed) {
    var all = new ArrayList<>(typed.stream().limit(TurnCandidate.LIMIT).toList());
    while (all.size() < TurnCandidate.LIMIT) {
      all.add(NO_CANDIDATE);
    }
    return all;
  }

  private static FormErrorsView flaws(
      TurnVisit visit, List<ValidationError> errors, List<String> fields) {
    return new FormErrorsView(LocalizedMessages.in(visit.relay().language()), errors, fields);
  }

  private TurnView view(TurnVisit visit, String title) {
    var messages = LocalizedMessages.in(visit.relay().language());
    var relay = Optional.of(visit.relay());
    return new TurnView(PageLayout.ofForm(site, messages, relay, title), visit);
  }
}
