package dk.blogstafet.signup;

import dk.blogstafet.gateway.Browsing;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.PageForm;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.SignUps;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.words.ConsentWords;
import java.util.LinkedHashMap;
import java.util.Map;

/// The endpoint over memory, and forms as its pages have them.
final class Desk {
  static final String KLIMA = "klima";

  final Office office = new Office();
  final SignUpEndpoint endpoint;

  Desk() {
    this(Guard.Limits.USUAL);
  }

  Desk(Guard.Limits limits) {
    this.endpoint = endpoint(office.vault, limits);
  }

  /// Is bombed in the name of one mailbox.
  Desk(Guard.Limits limits, String victim) {
    this.endpoint = endpoint(office.vault, limits, office.inHaste(victim));
  }

  /// The endpoint with another vault.
  SignUpEndpoint endpoint(Vault vault, Guard.Limits limits) {
    return endpoint(vault, limits, new SignUps(office.subscribers, vault, office.clock));
  }

  private SignUpEndpoint endpoint(Vault vault, Guard.Limits limits, SignUps signUps) {
    var guard = new Guard(office.counters, vault, limits, office.clock);
    return new SignUpEndpoint(
        office.books, new Admission(guard, signUps), ReaderAddress.of(Map.of("CDN_PROOF", "cdn")));
  }

  /// A form as a page of the relay has it, filled in.
  PageForm form(String email) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("page", "/klima/");
    fields.put("wording", mark(KLIMA));
    fields.put("website", "");
    fields.put("email", email);
    fields.put("frequency", "weekly");
    return new PageForm("/api/relays/klima/sign-ups", fields);
  }

  /// The mark of the words that hold for a relay.
  String mark(String relay) {
    var medium = office.books.medium().orElseThrow();
    var standing = medium.relay(new RelayId(relay)).orElseThrow();
    return ConsentWords.of(medium.site(), standing.relay()).mark();
  }

  Response send(String email) {
    return send(form(email));
  }

  Response send(PageForm form) {
    return endpoint.answer(form.press());
  }

  /// The same from another network.
  Response send(PageForm form, String from) {
    return endpoint.answer(Browsing.from(from, form.press()));
  }

  /// As a program sends it.
  Request json(String email) {
    return Browsing.signUp(KLIMA, "application/json", json(form(email).fields()));
  }

  static String json(Map<String, String> fields) {
    return JsonWriter.object(json -> fields.forEach(json::text));
  }

  /// Describes the relay anew.
  void describe(Relay anew) {
    office.books.describe(office.books.find(anew.id()).orElseThrow(), anew);
  }
}
