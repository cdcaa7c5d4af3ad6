package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.mail.MemoryCounters;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.vault.KeyVault;
import java.util.Map;

/// The authors' pages with stores in memory.
final class WriteTurnFixture {
  static final String NAME = "Hjalmar Stenurt";

  final BatonFixture baton = new BatonFixture();
  final WriteTurn endpoint = endpoint(TurnRateLimiter.TurnLimits.USUAL);

  /// Returns the endpoint with other limits.
  WriteTurn endpoint(TurnRateLimiter.TurnLimits limits) {
    return endpoint(limits, NewsletterSamples.vault());
  }

  WriteTurn endpoint(TurnRateLimiter.TurnLimits limits, KeyVault vault) {
    var responses = new TurnPageResponses(baton.turns, baton.drafts, baton.writing);
    var texts = new TextActs(baton.guest, baton.writing);
    var autosaves = new AutosaveActs(baton.guest, baton.writing);
    var acts = new TurnActs(baton.guest, baton.writing, baton.handOver, responses);
    var previews = new TurnPreviews(baton.drafts, baton.clock);
    var limiter = new TurnRateLimiter(new MemoryCounters(baton.clock), vault, limits, baton.clock);
    var posts =
        new TurnPosts(baton.guest, acts, texts, autosaves, limiter, ClientAddress.of(Map.of()));
    var approvals = new FinalApprovals(baton.approval, baton.links, previews);
    return new WriteTurn(baton.relays, baton.guest, responses, previews, posts, approvals);
  }

  String token(Turn turn) {
    return baton.links.token(baton.turn(turn.key()));
  }

  /// Follows the author's link.
  GatewayResponse follow(Turn turn) {
    return get(TurnUrls.WRITE, token(turn));
  }

  GatewayResponse get(String path, String token) {
    return endpoint.answer(BrowserRequests.get(path, "t=" + token));
  }

  /// Presses a button and follows where it leads, as a browser does.
  GatewayResponse press(HtmlForm form) {
    return press(form.press());
  }

  GatewayResponse press(GatewayRequest request) {
    var response = endpoint.answer(request);
    if (response.status() != 303) {
      return response;
    }
    PrivateResponseCheck.checked(303, response);
    var address = response.fields().get("location").orElseThrow().split("[?]", 2);
    return endpoint.answer(BrowserRequests.get(address[0], address[1]));
  }

  /// Presses the only button of a form.
  GatewayResponse press(String act, Turn turn) {
    return press(HtmlForm.doing(act, follow(turn)));
  }

  /// Returns the form that the author writes in, filled in.
  HtmlForm writing(Turn turn, String text) {
    var form = HtmlForm.to(TurnUrls.WRITE, PrivateResponseCheck.page(200, follow(turn)));
    return form.with("title", "En bro")
        .with("category", "Ledelse")
        .with("teaser", "Om en bro.")
        .with("text", text)
        .with("act", "save");
  }

  String text(Turn turn) {
    return baton.writing.draft(turn.key()).content().text();
  }

  int version(Turn turn) {
    return baton.writing.draft(turn.key()).version();
  }

  /// Checks that nothing of a turn changed.
  void assertUnchanged(Turn before, int draft) {
    assertEquals(before, baton.turn(before.key()));
    assertEquals(draft, version(before));
  }
}
