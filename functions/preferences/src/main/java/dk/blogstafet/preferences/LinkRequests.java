package dk.blogstafet.preferences;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.Network;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Medium;
import java.time.Duration;
import java.util.List;

/// Has links to preferences sent. The answer is the same whether or not there is anything to see.
final class LinkRequests {
  private final Guard guard;
  private final Preferences preferences;
  private final ReaderAddress readers;

  LinkRequests(Guard guard, Preferences preferences, ReaderAddress readers) {
    this.guard = guard;
    this.preferences = preferences;
    this.readers = readers;
  }

  /// The page with the form.
  static Response form(Medium medium) {
    return form(medium, 200, "", List.of());
  }

  /// Takes the form. Of another site's page it only fills ours in, so that no page can have mails
  /// sent in its visitors' names.
  Response take(Request request, Medium medium) {
    var typed = Form.of(request).get("email");
    var flaw = EmailAddress.flawOf(typed);
    if (flaw.isPresent()) {
      return form(medium, 422, typed, List.of(flaw.get()));
    }
    return FormOrigin.of(request, medium.site().home()) == FormOrigin.FOREIGN
        ? form(medium, 200, typed, List.of())
        : take(request, medium, EmailAddress.parse(typed).orElseThrow());
  }

  private static Response form(Medium medium, int status, String typed, List<Flaw> flaws) {
    var page = new NewsletterPages(medium.site()).askForLink(typed, flaws);
    return Personal.page(status, page.type(), page.bytes());
  }

  private Response take(Request request, Medium medium, EmailAddress address) {
    return switch (guard.pass(Network.of(readers.of(request)))) {
      case Guard.Gate.Closed(var pause) -> tooMany(medium, pause);
      case Guard.Gate.Open(), Guard.Gate.Narrow _ -> {
        preferences.ask(address);
        yield Personal.seeOther(Addresses.linkSent(medium.site().language()));
      }
    };
  }

  private static Response tooMany(Medium medium, Duration pause) {
    var page = new NewsletterPages(medium.site()).tooMany(pause);
    return Personal.page(429, page.type(), page.bytes())
        .with("retry-after", Long.toString(Math.max(1, pause.toSeconds())));
  }
}
