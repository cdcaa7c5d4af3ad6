package dk.blogstafet.preferences;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Crowded;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.Network;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Medium;
import java.time.Duration;
import java.util.List;

/// Has links to preferences sent. The answer is the same whether or not there is anything to see.
final class LinkRequests {
  private static final int MINUTE = 60;
  private static final String SOON = "60";

  private final Guard guard;
  private final Preferences preferences;
  private final ReaderAddress readers;

  LinkRequests(Guard guard, Preferences preferences, ReaderAddress readers) {
    this.guard = guard;
    this.preferences = preferences;
    this.readers = readers;
  }

  /// The page with the form.
  static Response form(Medium medium, Language language) {
    var page = new NewsletterPages(medium.site()).askForLink(language, "", List.of());
    return Personal.page(200, page.type(), page.bytes());
  }

  /// Takes the form.
  Response take(Request request, Medium medium, Language language) {
    var typed = Form.of(request).get("email");
    var flaw = EmailAddress.flawOf(typed);
    if (flaw.isPresent()) {
      var pages = new NewsletterPages(medium.site());
      var page = pages.askForLink(language, typed, List.of(flaw.get()));
      return Personal.page(422, page.type(), page.bytes());
    }
    try {
      return take(request, EmailAddress.parse(typed).orElseThrow(), language);
    } catch (Vault.NotReady | Crowded _) {
      return answer(Problem.of(ProblemKind.UNAVAILABLE, language, "detail"), SOON);
    }
  }

  private Response take(Request request, EmailAddress address, Language language) {
    return switch (guard.pass(Network.of(readers.of(request)))) {
      case Guard.Gate.Closed(var pause) -> tooMany(pause, language);
      case Guard.Gate.Open(), Guard.Gate.Narrow _ -> {
        preferences.ask(address);
        yield Personal.seeOther(Addresses.linkSent(language));
      }
    };
  }

  private static Response tooMany(Duration pause, Language language) {
    var minutes = Math.max(1, (pause.toSeconds() + MINUTE - 1) / MINUTE);
    var problem = Problem.of(ProblemKind.TOO_MANY, language, "detail", minutes);
    return answer(problem, Long.toString(Math.max(1, pause.toSeconds())));
  }

  private static Response answer(Problem problem, String retryAfter) {
    return Personal.closed(problem.response()).with("retry-after", retryAfter);
  }
}
