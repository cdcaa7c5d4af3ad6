package dk.blogstafet.relay.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Velfærd, velfaerd",
    "Ærø på Åsen – Øst!, aeroe-paa-aasen-oest",
    "ÆØÅ, aeoeaa",
    "Crème brûlée, creme-brulee",
    "Straße 7, strasse-7",
    "'  --Hvem,  hvad? ', hvem-hvad",
    "ﬁn ½ time, fin-1-2-time",
    "A\u030Arhus, aarhus",
    "Łódź, lodz",
    "Gżegżółka, gzegzolka",
    "Đurđevac, durdevac",
    "Þingvellir og Ísafjörður, thingvellir-og-isafjordur",
    "GROẞE STRAẞE, grosse-strasse",
    "Ħal Qormi, hal-qormi",
    "Ŧ og ŋ på samisk, t-og-ng-paa-samisk",
    "Œuvre cœur, oeuvre-coeur",
    "Iğdır İzmir, igdir-izmir",
    "Bĳ de Ĳssel, bij-de-ijssel",
    "coŀlecció il·lusió, colleccio-illusio",
    "ƒ ĸ ə ǥ ʒ ǯ, f-q-e-g-z-z",
    "Ǿ ǽ ǻ, oe-ae-aa",
    "ĂÂÎȘȚ ăâîșț, aaist-aaist",
    "Český Těšín Ūķis, cesky-tesin-ukis"
  })
  void foldsNamesToPlainLetters(String name, String slug) {
    assertEquals(slug, Slug.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "–", "🌉", "Привет", "中文"})
  void isEmptyWithoutALatinLetterOrDigit(String name) {
    assertEquals("", Slug.of(name));
  }

  @Test
  void cutsAtAWordsEnd() {
    var name = "a".repeat(50) + " " + "b".repeat(29) + " c";

    assertEquals("a".repeat(50) + "-" + "b".repeat(29), Slug.of(name));
    assertEquals("a".repeat(50), Slug.of("a".repeat(50) + " " + "b".repeat(30)));
  }

  @Test
  void cutsAWordThatIsLongerThanTheLimit() {
    assertEquals("a".repeat(Slug.LIMIT), Slug.of("a".repeat(200)));
  }

  @Test
  void numbersASlugWithinTheLimit() {
    assertEquals("bro-2", Slug.numbered("bro", 2));
    assertEquals("a".repeat(78) + "-2", Slug.numbered("a".repeat(80), 2));
    assertEquals("a".repeat(40) + "-10", Slug.numbered("a".repeat(40) + "-" + "b".repeat(39), 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "bro-2", "a-b-c"})
  void acceptsPlainWordsWithSingleHyphens(String slug) {
    assertTrue(Slug.isValid(slug));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "æ", "a b", "a/b", "..", "a\n"})
  void rejectsEverythingElse(String slug) {
    assertFalse(Slug.isValid(slug));
  }

  @Test
  void createsAValidSlugOrNoneFromAnyText() {
    RandomCases.of(
        RandomCases.MANY,
        random -> {
          var text = RandomCases.text(random);

          var slug = Slug.of(text);

          assertTrue(slug.isEmpty() || Slug.isValid(slug), () -> slug + " of " + text);
        });
  }

  @Test
  @Timeout(60)
  void readsOnlyTheStartOfALongText() {
    assertEquals("a", Slug.of("a" + "\u0301\u0327".repeat(1_000_000) + " b"));
  }

  @Test
  void keepsASlugUnchanged() {
    RandomCases.of(
        RandomCases.MANY,
        random -> {
          var slug = Slug.of(RandomCases.text(random));

          assertEquals(slug, Slug.of(slug));
        });
  }

  @Test
  void createsAValidSlugByNumberingAnySlug() {
    RandomCases.of(
        RandomCases.MANY,
        random -> {
          var slug = Slug.of("x" + RandomCases.text(random));

          var numbered = Slug.numbered(slug, random.nextInt(2, 10_000));

          assertTrue(Slug.isValid(numbered), numbered);
        });
  }
}
