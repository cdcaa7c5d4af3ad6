package dk.blogstafet.missingpage;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.validation.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Adds a site, an English relay, `klima`, with a post, `foerste`, and a withdrawn one, `trukket`.
final class MissingPageFixture {
  private static final RelayId KLIMA = new RelayId("klima");
  private static final Category CATEGORY = new Category("Politik");

  private MissingPageFixture() {}

  static void fill(Relays relays, Posts posts) {
    relays.describe(Revision.NONE, DomainSamples.stafetten());
    relays.open(klima());
    var first = post("foerste", 1, "/2015/05/første", "/?p=123", "/faelles", "/klima/mangler");
    var second = post("trukket", 2, "/?p=124", "/faelles");
    var at = Instant.parse("2026-05-11T22:30:00Z");
    for (var step :
        List.of(
            new PostChange.Add(first),
            new PostChange.Add(second),
            new PostChange.Withdraw(second, "<Tallene> var \"forkerte\".", at))) {
      new RelayChangeWriter(relays, posts)
          .commit(relays.find(KLIMA).orElseThrow(), List.of(step), RenewalHint.DONE);
    }
  }

  private static Post post(String id, int leg, String... addresses) {
    var metadata =
        new PostMetadata("Titel " + leg, LocalDate.of(2015, 1, leg), CATEGORY, "Kort.", List.of());
    var post = new PostSummary(new PostId(id), new Leg(leg), metadata, Instant.EPOCH);
    var old = Stream.of(addresses).map(FormerAddress::new).toList();
    return new Post(post, PostBody.NONE, List.of(), old);
  }

  private static Relay klima() {
    return new Relay(
        KLIMA,
        "Climate",
        "Text.",
        Optional.empty(),
        List.of(CATEGORY),
        Language.ENGLISH,
        Relay.RelayState.OPEN);
  }
}
