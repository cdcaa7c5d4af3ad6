package dk.blogstafet.page.turn;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.page.JteturnpreviewGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.TurnPreviewView;
import dk.blogstafet.page.TurnView;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Shows authors their texts as the site's pages will show them, by the same renderer.
public final class TurnPreviewPages {
  private static final PostId NAME = new PostId("forhaandsvisning");

  private final Site site;

  /// Creates the pages of a site.
  public TurnPreviewPages(Site site) {
    this.site = site;
  }

  /// Returns the same content with a visible gap wherever something is missing that every post has,
  /// so that unfinished texts can be shown too.
  public static DraftContent complete(DraftContent content, Relay relay) {
    var gap = "(" + LocalizedMessages.in(relay.language()).text("turn.preview.missing") + ")";
    var category =
        relay.category(content.category()).isPresent()
            ? content.category()
            : relay.categories().getFirst().name();
    return new DraftContent(
        orElse(content.title(), gap),
        category,
        orElse(content.teaser(), gap),
        content.text(),
        orElse(content.name(), gap),
        content.jobTitle(),
        content.workplace(),
        content.side());
  }

  private static String orElse(String text, String gap) {
    return text.isBlank() ? gap : text;
  }

  /// Shows a text.
  public RenderedPage preview(
      TurnVisit visit, RelaySnapshot relay, ValidatedDraft draft, Instant now) {
    return page(visit, "turn.preview", html(relay, draft, now), "", "", List.of());
  }

  /// Shows a text with the button of the final approval.
  ///
  /// @param hash of the content to approve
  /// @param changes since the author approved it before
  public RenderedPage approval(
      TurnVisit visit,
      RelaySnapshot relay,
      ValidatedDraft draft,
      String hash,
      List<TextChange> changes,
      Instant now) {
    var consent = consent(visit.relay());
    return page(visit, "turn.approve", html(relay, draft, now), consent, hash, changes);
  }

  /// Returns what an author agrees to with the final approval.
  public static String consent(Relay relay) {
    return LocalizedMessages.in(relay.language()).text("turn.approve.consent", relay.title());
  }

  private RenderedPage page(
      TurnVisit visit,
      String title,
      String html,
      String consent,
      String hash,
      List<TextChange> changes) {
    var messages = LocalizedMessages.in(visit.relay().language());
    var relay = Optional.of(visit.relay());
    var layout = PageLayout.ofForm(site, messages, relay, messages.text(title));
    var view = new TurnPreviewView(new TurnView(layout, visit), html, consent, hash, changes);
    return TemplateRunner.page(
        layout,
        html.length(),
        (output, interceptor) -> JteturnpreviewGenerated.render(output, interceptor, view));
  }

  private String html(RelaySnapshot snapshot, ValidatedDraft draft, Instant now) {
    var leg = new Leg(snapshot.legs() + 1);
    var post = new Post(new PostSummary(NAME, leg, draft.metadata(), now), draft.body());
    var page =
        new SiteRenderer(site).post(snapshot.relay(), post, snapshot.newest(), Optional.empty());
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }
}
