package dk.blogstafet.missingpage;

import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.WholePost;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Fills books with a site, an English relay, `klima`, with a post, `foerste`, and a withdrawn one,
/// `trukket`.
final class Shelf {
  private static final RelayId KLIMA = new RelayId("klima");
  private static final Category CATEGORY = new Category("Politik");

  private Shelf() {}

  static void fill(Relays relays, Posts posts) {
    relays.describe(Revision.NONE, site());
    relays.open(klima());
    var first = post("foerste", 1);
    var second = post("trukket", 2);
    var at = Instant.parse("2026-05-11T22:30:00Z");
    for (var step :
        List.of(
            new Step.Add(first),
            new Step.Add(second),
            new Step.Withdraw(second, "<Tallene> var \"forkerte\".", at))) {
      new Ledger(relays, posts).record(relays.find(KLIMA).orElseThrow(), List.of(step), Pace.DONE);
    }
  }

  private static WholePost post(String id, int leg) {
    var headline =
        new Headline("Titel " + leg, LocalDate.of(2015, 1, leg), CATEGORY, "Kort.", List.of());
    var post = new Post(new PostId(id), new Leg(leg), headline, Instant.EPOCH);
    return new WholePost(post, Body.NONE);
  }

  private static Site site() {
    return new Site(
        "Stafetten",
        "Udgiveren",
        "Redaktøren",
        "Gaden 1, 1000 Byen",
        "brev@stafet.example",
        "kontakt@stafet.example",
        URI.create("https://stafet.example"),
        Language.DANISH);
  }

  private static Relay klima() {
    return new Relay(
        KLIMA,
        "Climate",
        "Text.",
        Optional.empty(),
        List.of(CATEGORY),
        Language.ENGLISH,
        Relay.State.OPEN);
  }
}
