package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftValidatorTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  private static final Relay RELAY = DomainSamples.relay(new RelayId("broer"));
  private static final AuthorDraft AUTHOR =
      new AuthorDraft("Bo", "Lektor", "Broskolen", "researcher");

  @Test
  void acceptsAValidDraft() {
    var draft =
        new PostDraft(
            "Bro", "2026-03-01", "Velfærd", "Om bro", List.of(AUTHOR), "# Tekst", null, "en-bro");

    var author = new Author("Bo", "Lektor", "Broskolen", Optional.of(AuthorRole.RESEARCHER));
    var metadata =
        new PostMetadata("Bro", TODAY, DomainSamples.VELFAERD, "Om bro", List.of(author));
    assertEquals(
        new ValidatedDraft(
            metadata,
            new PostBody.MarkdownText("# Tekst"),
            Optional.of(new PostId("en-bro")),
            false),
        valid(draft));
  }

  @Test
  void acceptsATeaserAlone() {
    var valid = valid(PostDraft.ofTeaser("Bro", "2013-01-18", "Ledelse", "Om bro"));

    var metadata =
        new PostMetadata(
            "Bro", LocalDate.parse("2013-01-18"), DomainSamples.LEDELSE, "Om bro", List.of());
    assertEquals(new ValidatedDraft(metadata, PostBody.NONE, Optional.empty(), false), valid);
  }

  @Test
  void takesEachOldAddressOnce() {
    var draft =
        PostDraft.ofTeaser("Bro", "2013-01-18", "Ledelse", "Om bro")
            .withOldAddresses(
                List.of("https://a.example/bro/", "http://b.example/bro", "/?p=1&utm_id=2"));

    assertEquals(
        List.of(new FormerAddress("/bro"), new FormerAddress("/?p=1")),
        valid(draft).oldAddresses());
  }

  @Test
  void rejectsOldAddressesThatCannotBeRedirectedAndMoreThanTen() {
    var eleven = IntStream.rangeClosed(1, 11).mapToObj(it -> "/bro-" + it);
    var addresses = Stream.concat(Stream.of("https://a.example/"), eleven).toList();
    var draft =
        PostDraft.ofTeaser("Bro", "2013-01-18", "Ledelse", "Om bro").withOldAddresses(addresses);

    assertEquals(
        new Validated.Invalid<>(
            List.of(
                new ValidationError.MalformedValue(
                    "oldAddresses[0]", ValidationError.ValueFormat.OLD_ADDRESS),
                new ValidationError.TooMany("oldAddresses", 10, 11))),
        DraftValidator.of(draft, RELAY, TODAY));
  }

  @Test
  void acceptsALinkInPlaceOfAText() {
    var draft = with(null, "https://bro.dk/a", null);

    var valid = valid(draft);

    assertEquals(new PostBody.ExternalLink(URI.create("https://bro.dk/a")), valid.body());
  }

  @Test
  void reportsAllErrorsInTheOrderOfTheFields() {
    var draft =
        new PostDraft(
            " ",
            "18.01.13",
            "Trafik",
            "a\nb",
            List.of(AUTHOR, new AuthorDraft(null, "x".repeat(101), null, "editor")),
            "a\u202Eb",
            "javascript:alert(1)",
            "En Bro");

    assertEquals(
        flawed(
            new ValidationError.MissingValue("title"),
            new ValidationError.MalformedValue("date", ValidationError.ValueFormat.DATE),
            new ValidationError.UnknownValue("category", "Trafik", List.of("Ledelse", "Velfærd")),
            new ValidationError.LineBreak("teaser", new TextPosition(1, 2)),
            new ValidationError.MissingValue("authors[1].name"),
            new ValidationError.TooLong("authors[1].title", 100, 101),
            new ValidationError.UnknownValue(
                "authors[1].side", "editor", List.of("researcher", "practitioner")),
            new ValidationError.UnprintableCharacter("text", 0x202E, new TextPosition(1, 2)),
            new ValidationError.MutuallyExclusive("link", "text"),
            new ValidationError.MalformedValue("slug", ValidationError.ValueFormat.SLUG)),
        check(draft));
  }

  @Test
  void reportsMissingRequiredFields() {
    var draft = new PostDraft(null, null, null, null, List.of(), null, null, null);

    assertEquals(
        flawed(
            new ValidationError.MissingValue("title"),
            new ValidationError.MissingValue("date"),
            new ValidationError.MissingValue("category"),
            new ValidationError.MissingValue("teaser")),
        check(draft));
  }

  @Test
  void rejectsTomorrow() {
    var draft = PostDraft.ofTeaser("Bro", "2026-03-02", "Ledelse", "Om bro");

    assertEquals(
        flawed(new ValidationError.InFuture("date", TODAY.plusDays(1), TODAY)), check(draft));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0202-05-03", "0015-05-11", "1015-05-11", "1700-02-28"})
  void rejectsAMistypedYear(String date) {
    var draft = PostDraft.ofTeaser("Bro", date, "Ledelse", "Om bro");

    assertEquals(
        flawed(
            new ValidationError.TooEarly(
                "date", LocalDate.parse(date), LocalDate.parse("1700-03-01"))),
        check(draft));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1700-03-01", "1749-01-03", "1850-06-05", " 2015-05-11\u00A0"})
  void acceptsDatesAsOldAsNewspapers(String date) {
    assertInstanceOf(
        Validated.Valid.class, check(PostDraft.ofTeaser("Bro", date, "Ledelse", "Om bro")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-02-29", "2015-1-2", "2015-13-01", "i går", "20150511"})
  void rejectsInvalidDates(String date) {
    var draft = PostDraft.ofTeaser("Bro", date, "Ledelse", "Om bro");

    assertEquals(
        flawed(new ValidationError.MalformedValue("date", ValidationError.ValueFormat.DATE)),
        check(draft));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//bro.dk",
        "/a",
        "https://",
        "ftp://bro.dk",
        "https://me:secret@bro.dk",
        "http://a b",
        "https://bro.dk/a b",
        "https://bro.dk:65536/",
        "https://bro.dk:000080/",
        "https://bro.dk:a/",
        "https://bro.dk\\@ond.dk/",
        "https://bro..dk",
        "https://xn--a.dk",
        "https://1.2.3.256/",
        "https://[::1",
        "https://[::g]/"
      })
  void rejectsForbiddenLinks(String link) {
    assertEquals(
        flawed(new ValidationError.MalformedValue("link", ValidationError.ValueFormat.LINK)),
        check(with(null, link, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.rødgrød.dk/artikel, https://www.xn--rdgrd-vuad.dk/artikel",
    "https://www.ro\u0308d.dk/, https://www.xn--rd-fka.dk/",
    "HTTPS://WWW.BRO.DK:8443/A?b=C#d, https://www.bro.dk:8443/A?b=C#d",
    "https://straße.example, https://xn--strae-oqa.example",
    "https://foer_nu.bro.dk/side, https://foer_nu.bro.dk/side",
    "https://bro.dk/æ|ø?a={b}, https://bro.dk/%C3%A6%7C%C3%B8?a=%7Bb%7D",
    "https://bro.dk/e\u0301, https://bro.dk/e%CC%81",
    "https://bro.dk/100%#a#b, https://bro.dk/100%25#a%23b",
    "https://[2001:DB8::1]:80/, https://[2001:db8::1]:80/",
    "https://bro.dk/a%20b, https://bro.dk/a%20b",
    "http://bro.dk:65535/, http://bro.dk:65535/",
    "http://bro.dk:/, http://bro.dk:/"
  })
  void storesLinksInCanonicalForm(String link, String stored) {
    for (var typed : List.of(link, stored, " \u00A0\t" + link + "\u202F\n")) {
      var valid = valid(with(null, typed, null));
      assertEquals(new PostBody.ExternalLink(URI.create(stored)), valid.body());
    }
  }

  @Test
  void showsTheHostOfALinkInItsOwnScript() {
    var hosts =
        Stream.of(
                "https://www.xn--rdgrd-vuad.dk/a",
                "https://www.rødgrød.dk:80/a",
                "https://foer_nu.bro.dk",
                "https://xn--80ak6aa92e.com",
                "http://[::1]:8080/")
            .map(URI::create)
            .map(WebLink::shownHost)
            .toList();

    assertEquals(
        List.of(
            "www.rødgrød.dk", "www.rødgrød.dk", "foer_nu.bro.dk", "xn--80ak6aa92e.com", "[::1]"),
        hosts);
  }

  @Test
  void rejectsTextAndLinkTogether() {
    assertEquals(
        flawed(new ValidationError.MutuallyExclusive("link", "text")),
        check(with("Tekst", "https://bro.dk", null)));
  }

  @Test
  void acceptsEightAuthors() {
    var authors = Collections.nCopies(8, AUTHOR);
    var draft = new PostDraft("Bro", "2026-03-01", "Ledelse", "Om bro", authors, null, null, null);

    assertEquals(8, valid(draft).metadata().authors().size());
  }

  @Test
  void rejectsTooManyAuthors() {
    var authors = Collections.nCopies(9, AUTHOR);
    var draft = new PostDraft("Bro", "2026-03-01", "Ledelse", "Om bro", authors, null, null, null);

    assertEquals(flawed(new ValidationError.TooMany("authors", 8, 9)), check(draft));
  }

  @Test
  void readsAnAuthorsBiographyAndLinks() {
    var author =
        new AuthorDraft(
            "Bo",
            null,
            null,
            null,
            " Dyrker byg; og mod. ",
            "https://Bo.dk/a;b",
            "https://orcid.org/0000-0002-1825-0097");

    assertEquals(
        new Author(
            "Bo",
            "",
            "",
            Optional.empty(),
            "Dyrker byg; og mod.",
            Optional.of(URI.create("https://bo.dk/a%3Bb")),
            Optional.of(new OrcidId("0000-0002-1825-0097"))),
        valid(by(author)).metadata().authors().getFirst());
  }

  @Test
  void readsAnAuthorsPortraitInAnyOfItsSizes() {
    var portrait = PictureName.parse("0123456789abcdef0123456789abcdef-900x1200.jpg").orElseThrow();

    var author = withPortrait(portrait.path(RELAY.id(), 400));

    assertEquals(
        Optional.of(portrait), valid(by(author)).metadata().authors().getFirst().portrait());
  }

  @Test
  void rejectsPortraitsThatAreNoPicturesOfTheRelay() {
    var author = withPortrait("/vej/billeder/0123456789abcdef0123456789abcdef-900x1200-400.jpg");

    assertEquals(
        flawed(
            new ValidationError.MalformedValue(
                "authors[0].portrait", ValidationError.ValueFormat.PICTURE)),
        check(by(author)));
  }

  private static AuthorDraft withPortrait(String path) {
    return new AuthorDraft("Bo", null, null, null, null, null, null, path);
  }

  @Test
  void rejectsAuthorsWithMalformedLinks() {
    var author = new AuthorDraft("Bo", null, null, null, null, "bo.dk", "0000-0002-1825-0098");

    assertEquals(
        flawed(
            new ValidationError.MalformedValue(
                "authors[0].website", ValidationError.ValueFormat.LINK),
            new ValidationError.MalformedValue(
                "authors[0].orcid", ValidationError.ValueFormat.ORCID)),
        check(by(author)));
  }

  @Test
  void keepsTheReasonForTheHandOver() {
    var draft = by(AUTHOR).withBecause("han bygger broer");

    assertEquals("han bygger broer", valid(draft).metadata().because());
  }

  private static PostDraft by(AuthorDraft author) {
    return new PostDraft(
        "Bro", "2026-03-01", "Ledelse", "Om bro", List.of(author), null, null, null);
  }

  @Test
  void limitsMetadata() {
    assertEquals(2_900, valid(longest("x" + "å".repeat(446))).metadata().bytes());
    assertEquals(
        flawed(new ValidationError.TooLongCombined("title, teaser, authors", 2_900, 4_007)),
        check(longest("å".repeat(1_000))));
  }

  private static PostDraft longest(String teaser) {
    var author = new AuthorDraft("å".repeat(80), "å".repeat(100), "å".repeat(100), null);
    var authors = List.of(author, author, author);
    return new PostDraft(
        "å".repeat(160), "2026-03-01", "Ledelse", teaser, authors, null, null, null);
  }

  @Test
  void rejectsPostsForAClosedRelay() {
    var closed =
        new Relay(
            RELAY.id(),
            RELAY.title(),
            RELAY.introduction(),
            RELAY.article(),
            RELAY.categories(),
            RELAY.language(),
            Relay.RelayState.CLOSED);
    var draft = PostDraft.ofTeaser("", "2026-03-01", "Ledelse", "Om bro");

    assertEquals(
        flawed(new ValidationError.ClosedRelay("relay"), new ValidationError.MissingValue("title")),
        DraftValidator.of(draft, closed, TODAY));
  }

  private static PostDraft with(
      @Nullable String text, @Nullable String link, @Nullable String slug) {
    return new PostDraft("Bro", "2026-03-01", "Ledelse", "Om bro", List.of(), text, link, slug);
  }

  private static ValidatedDraft valid(PostDraft draft) {
    return switch (check(draft)) {
      case Validated.Valid(var valid) -> valid;
      case Validated.Invalid(var errors) -> throw new AssertionError(errors);
    };
  }

  private static Validated<ValidatedDraft> check(PostDraft draft) {
    return DraftValidator.of(draft, RELAY, TODAY);
  }

  private static Validated<ValidatedDraft> flawed(ValidationError... flaws) {
    return new Validated.Invalid<>(List.of(flaws));
  }
}
