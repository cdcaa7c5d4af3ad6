package dk.blogstafet.preferences;

import dk.blogstafet.gateway.Browsing;
import dk.blogstafet.gateway.PageForm;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.newsletter.vault.Vault;
import java.util.Map;

/// The endpoint over memory.
final class Desk {
  static final String PATH = "/nyhedsbrev/valg";

  final Office office = new Office();
  final PreferencesEndpoint endpoint = endpoint(office.vault, Guard.Limits.USUAL);

  /// The endpoint with another vault.
  PreferencesEndpoint endpoint(Vault vault, Guard.Limits limits) {
    var preferences =
        new Preferences(
            office.subscribers, office.suppressions, office.erasures, vault, office.clock);
    var guard = new Guard(office.counters, vault, limits, office.clock);
    var links = new LinkRequests(guard, preferences, ReaderAddress.of(Map.of()));
    return new PreferencesEndpoint(office.books, preferences, links);
  }

  /// Asks for a link.
  Response ask(String email) {
    var form = PageForm.to(PATH + "/link", endpoint.answer(Browsing.get(PATH, "")));
    return press(form.with("email", email));
  }

  Response follow(String link) {
    return endpoint.answer(Browsing.get(PATH, "t=" + link));
  }

  Response copy(String link) {
    return endpoint.answer(Browsing.get(PATH + "/data", "t=" + link));
  }

  Response press(PageForm form) {
    return endpoint.answer(form.press());
  }
}
