package dk.blogstafet.page.turn;

import dk.blogstafet.page.JteturnnoteGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.TurnNoteView;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The pages behind links of invited authors that lead no further, and those about requests that
/// can't be handled.
public final class TurnNotePages {
  private final Site site;

  /// Creates the pages of a site.
  public TurnNotePages(Site site) {
    this.site = site;
  }

  /// Offers the author with an old link to mail the present one to the invited address. After a
  /// request it says the same whether a mail is sent or not.
  public RenderedPage outdated(TurnVisit visit) {
    var messages = LocalizedMessages.in(visit.relay().language());
    var isSent = visit.notice().filter(it -> it == TurnNotice.SENT).isPresent();
    var text = messages.text(isSent ? "turn.notice.sent" : "turn.outdated.text");
    var button = isSent ? "" : messages.text("turn.outdated.button");
    var title = messages.text("turn.outdated");
    return page(Optional.of(visit.relay()), title, List.of(text), visit.token(), button);
  }

  /// Tells that a link is not valid: mistyped, guessed or of another site. It is the same page for
  /// all.
  public RenderedPage invalid() {
    return page("turn.invalid", "turn.invalid.text");
  }

  /// Tells that a link to the final approval is not valid, or no longer.
  public RenderedPage invalidApproval() {
    return page("turn.approve.dead", "turn.approve.dead.text");
  }

  /// Tells that a request is too large to be read.
  public RenderedPage oversize() {
    var messages = LocalizedMessages.in(site.language());
    var text = messages.text("turn.oversize.text", TextField.TEXT.limit());
    var title = messages.text("turn.oversize");
    return page(Optional.empty(), title, List.of(text), "", "");
  }

  /// Tells that there are too many requests. Nothing was stored.
  ///
  /// @param wait when to try again, shown in whole minutes, rounded up
  public RenderedPage tooMany(Optional<Relay> relay, Duration wait) {
    var messages = LocalizedMessages.in(relay.map(Relay::language).orElse(site.language()));
    var minutes = minutes(wait);
    var retry =
        minutes == 1 ? messages.text("crowded.minute") : messages.text("crowded.minutes", minutes);
    var text = List.of(messages.text("turn.many.text"), retry);
    return page(relay, messages.text("turn.many"), text, "", "");
  }

  /// Tells that the service isn't available, and that nothing was stored.
  public RenderedPage unavailable() {
    return page("turn.unavailable", "turn.unavailable.text");
  }

  static long minutes(Duration wait) {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }

  private RenderedPage page(String title, String text) {
    var messages = LocalizedMessages.in(site.language());
    var said = List.of(messages.text(text));
    return page(Optional.empty(), messages.text(title), said, "", "");
  }

  private RenderedPage page(
      Optional<Relay> relay, String title, List<String> text, String token, String button) {
    var messages = LocalizedMessages.in(relay.map(Relay::language).orElse(site.language()));
    var layout = PageLayout.ofForm(site, messages, relay, title);
    var view = new TurnNoteView(layout, text, token, button);
    return TemplateRunner.page(
        layout, (output, interceptor) -> JteturnnoteGenerated.render(output, interceptor, view));
  }
}
