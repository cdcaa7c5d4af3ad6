package dk.blogstafet.embedrelay;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DomainSamples;
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

/// Adds a site, a Danish relay, `klima`, with six posts, of which the first is `foerste`, and a
/// withdrawn one, `trukket`.
final class EmbedRelayFixture {
  static final RelayId KLIMA = new RelayId("klima");
  private static final Category CATEGORY = new Category("Politik");

  private EmbedRelayFixture() {}

  static void fill(Relays relays, Posts posts) {
    relays.describe(Revision.NONE, DomainSamples.stafetten());
    relays.open(klima());
    add(relays, posts, post("foerste", 1));
    for (var leg = 2; leg <= 6; leg++) {
      add(relays, posts, post("indlaeg-" + leg, leg));
    }
    var withdrawn = post("trukket", 7);
    add(relays, posts, withdrawn);
    commit(relays, posts, new PostChange.Withdraw(withdrawn, "Forkert.", Instant.EPOCH));
  }

  private static void add(Relays relays, Posts posts, Post post) {
    commit(relays, posts, new PostChange.Add(post));
  }

  private static void commit(Relays relays, Posts posts, PostChange change) {
    new RelayChangeWriter(relays, posts)
        .commit(relays.find(KLIMA).orElseThrow(), List.of(change), RenewalHint.DONE);
  }

  private static Post post(String id, int leg) {
    var author = new Author("Åse Ø", "", "", Optional.empty());
    var metadata =
        new PostMetadata(
            "Titel <" + leg + ">", LocalDate.of(2015, 1, leg), CATEGORY, "Kort.", List.of(author));
    var post = new PostSummary(new PostId(id), new Leg(leg), metadata, Instant.EPOCH);
    return new Post(post, PostBody.NONE);
  }

  private static Relay klima() {
    return new Relay(
        KLIMA,
        "Klima & \"vejr\"",
        "Tekst.",
        Optional.empty(),
        List.of(CATEGORY),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }
}
