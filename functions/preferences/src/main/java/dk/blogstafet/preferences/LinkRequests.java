package dk.blogstafet.preferences;

import dk.blogstafet.gateway.Form;
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
import dk.blogstafet.relay.Language;
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
  static Response form(Medium medium, Language language) {
    var page = new NewsletterPages(medium.site()).askForLink(language, "", List.of());
    return Personal.page(200, page.type(), page.bytes());
  }

  /// Takes the form.
  Response take(Request request, Medium medium) {
    var language = request.language();
    var typed = Form.of(request).get("email");
    var flaw = EmailAddress.flawOf(typed);
    if (flaw.isPresent()) {
      var pages = new NewsletterPages(medium.site());
      var page = pages.askForLink(language, typed, List.of(flaw.get()));
      return Personal.page(422, page.type(), page.bytes());
    }
    return take(request, medium, EmailAddress.parse(typed).orElseThrow());
  }

  private Response take(Request request, Medium medium, EmailAddress address) {
    var language = request.language();
    return switch (guard.pass(Network.of(readers.of(request)))) {
      case Guard.Gate.Closed(var pause) -> tooMany(medium, pause, language);
      case Guard.Gate.Open(), Guard.Gate.Narrow _ -> {
        preferences.ask(address);
        yield Personal.seeOther(Addresses.linkSent(language));
      }
    };
  }

  private static Response tooMany(Medium medium, Duration pause, Language language) {
    var page = new NewsletterPages(medium.site()).tooMany(language, pause);
    return Personal.page(429, page.type(), page.bytes())
        .with("retry-after", Long.toString(Math.max(1, pause.toSeconds())));
  }
}
