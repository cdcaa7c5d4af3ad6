package dk.blogstafet.editrelay;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.Optional;

/// Writes the site's description as JSON, in the form in which it is changed.
final class SiteJson {
  private SiteJson() {}

  /// Returns the description and its version; version 0 and no description before the first one.
  static GatewayResponse answer(Optional<SiteSnapshot> seen) {
    var body =
        JsonWriter.object(json -> {
          json.number("version", seen.map(it -> it.revision().number()).orElse(0L));
          seen.ifPresent(it -> json.object("site", object -> write(object, it.site())));
        });
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }

  private static void write(JsonWriter json, Site site) {
    json.text("name", site.name());
    json.text("publisher", site.publisher());
    json.text("responsibleEditor", site.responsibleEditor());
    json.text("postalAddress", site.postalAddress());
    json.text("sender", site.sender());
    json.text("contact", site.contact());
    json.text("home", site.home().toString());
    json.text("language", site.language().tag());
    json.textUnlessEmpty("licence", site.licence());
  }
}
