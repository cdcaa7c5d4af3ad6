package dk.blogstafet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.TextPlace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlawWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final TextPlace PLACE = new TextPlace(3, 12);

  private final FlawWords danish = new FlawWords(Words.in(Language.DANISH));
  private final FlawWords english = new FlawWords(Words.in(Language.ENGLISH));

  static Stream<Flaw> flaws() {
    var malformed = Arrays.stream(Flaw.Form.values()).map(form -> new Flaw.Malformed("date", form));
    return Stream.concat(
        malformed,
        Stream.of(
            new Flaw.Missing("title"),
            new Flaw.TooLong("teaser", 1_000, 1_234),
            new Flaw.TooLongTogether("title, teaser, authors", 3_500, 3_600),
            new Flaw.TooMany("authors", 8, 9),
            new Flaw.LineBreak("title", PLACE),
            new Flaw.Unprintable("text", 0x200E, PLACE),
            new Flaw.Placeholder("teaser", "[Skriv navn]", PLACE),
            new Flaw.TooEarly("date", LocalDate.of(202, 5, 3), TODAY),
            new Flaw.InFuture("date", TODAY.plusDays(1), TODAY),
            new Flaw.Unknown("category", "Sport", List.of("Ledelse", "Politik")),
            new Flaw.Both("link", "text"),
            new Flaw.Twice("categories", "Ledelse"),
            new Flaw.Reserved("id", "api"),
            new Flaw.InUse("categories", "Ledelse", 3),
            new Flaw.Closed("relay")));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void saysWhatIsWrongAndWhatToDo(Flaw flaw) {
    for (var language : Language.values()) {
      var sentence = new FlawWords(Words.in(language)).sentence(flaw);

      assertTrue(sentence.matches("[A-Z].*[.] [A-Z].*[.]"), sentence);
      assertTrue(sentence.indexOf('{') < 0 && !sentence.contains("''"), sentence);
    }
  }

  @Test
  void hasAnExampleOfEveryFlaw() {
    var kinds =
        Stream.of(Flaw.class, Flaw.Inside.class)
            .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableSet());

    var examples = flaws().map(Flaw::getClass).collect(Collectors.toUnmodifiableSet());

    assertEquals(kinds, examples);
  }

  @Test
  void givesEveryFlawACodeOfItsOwn() {
    var codes = flaws().map(FlawWords::code).collect(Collectors.toSet());

    assertEquals(flaws().count(), codes.size());
  }

  @Test
  void fillsInWhatThereIs() {
    var long1 = danish.sentence(new Flaw.TooLong("teaser", 1_000, 1_234));
    var together =
        danish.sentence(new Flaw.TooLongTogether("title, teaser, authors", 3_500, 3_600));
    var hidden = english.sentence(new Flaw.Unprintable("text", 0x200E, PLACE));
    var future = danish.sentence(new Flaw.InFuture("date", TODAY.plusDays(1), TODAY));
    var unknown =
        english.sentence(new Flaw.Unknown("category", "{0} 'x'", List.of("Ledelse", "Politik")));

    assertEquals("Teaser har 1.234 tegn, og der er plads til 1.000. Fjern mindst 234.", long1);
    assertTrue(
        together.startsWith("Titel, Teaser og Forfattere fylder tilsammen 3.600 byte"), together);
    assertTrue(
        hidden.startsWith(
            "Text (line 3, character 12) has a character that can't be shown: U+200E."),
        hidden);
    assertEquals(
        "Dato er 24. november 2026, og det er efter i dag, 23. november 2026. Vælg i dag eller en"
            + " tidligere dag.",
        future);
    assertEquals(
        "Category is “{0} 'x'”, and that isn't known here. Use one of these: Ledelse, Politik.",
        unknown);
  }

  @Test
  void namesThePlaceInAFieldOfOneLineByItsCharacter() {
    var sentence = danish.sentence(new Flaw.Placeholder("teaser", "[Skriv navn]", PLACE));

    assertEquals(
        "Teaser (tegn 12) har stadig ”[Skriv navn]” fra skabelonen. Erstat det med din egen tekst,"
            + " eller slet det.",
        sentence);
  }

  @Test
  void countsAuthorsFromOne() {
    var sentence = danish.sentence(new Flaw.Missing("authors[1].name"));

    assertEquals("Forfatter 2: Navn mangler. Udfyld feltet.", sentence);
  }

  @Test
  void countsCategoriesFromOneAndThePostsInThem() {
    var nameless = new Flaw.Malformed("categories[1]", Flaw.Form.NAME);
    var many = danish.sentence(new Flaw.InUse("categories", "Ledelse", 1_234));

    assertTrue(danish.sentence(nameless).startsWith("Kategori 2 har hverken"));
    assertTrue(many.startsWith("Kategorier: ”Ledelse” har 1.234 indlæg og"), many);
  }

  @Test
  void namesAFieldThatItDoesNotKnowAsItIs() {
    var sentence = english.sentence(new Flaw.Missing("columns[7]"));

    assertEquals("columns[7] is missing. Fill it in.", sentence);
  }

  @ParameterizedTest
  @EnumSource
  void hasANameForEveryField(Field field) {
    for (var language : Language.values()) {
      assertTrue(Words.in(language).has("field." + field.label()));
    }
  }
}
