package dk.blogstafet.aws;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Samples;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.WholePost;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fills a relay with posts of an ordinary size: 60 characters of title, 400 of teaser, one author,
/// 6,000 of text; one a day from 2010 on.
final class Filling {
  private static final LocalDate FIRST = LocalDate.parse("2010-01-01");

  private Filling() {}

  static Standing of(Database database, RelayId relay, int posts) {
    var standing = Standing.opening(Samples.relay(relay));
    database.relays().open(standing.relay());
    var ledger = new Ledger(database.relays(), database.posts());
    for (var first = 1; first <= posts; first += Publisher.BATCH) {
      var steps =
          IntStream.range(first, Math.min(first + Publisher.BATCH, posts + 1))
              .<Step>mapToObj(leg -> new Step.Add(post(leg)))
              .toList();
      standing =
          switch (ledger.record(standing, steps, Pace.MORE_TO_COME)) {
            case Recorded.Done(var then) -> then;
            case Recorded.Overtaken() -> throw new AssertionError("Nobody else is here");
          };
    }
    return standing;
  }

  static WholePost post(int leg) {
    var author = new Author("Bo Bromand", "Lektor", "Broskolen i Aarhus", Optional.empty());
    var headline =
        new Headline(
            "Bro ".repeat(14) + leg,
            FIRST.plusDays(leg),
            leg % 2 == 0 ? Samples.LEDELSE : Samples.VELFAERD,
            "Teaser. ".repeat(50),
            List.of(author));
    var post = new Post(Samples.id(leg), new Leg(leg), headline, Samples.STORED);
    return new WholePost(post, new Body.Written("Tekst. ".repeat(857)));
  }
}
