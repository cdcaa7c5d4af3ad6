package dk.blogstafet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationMessagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final TextPosition PLACE = new TextPosition(3, 12);

  private final ValidationMessages danish =
      new ValidationMessages(LocalizedMessages.in(Language.DANISH));
  private final ValidationMessages english =
      new ValidationMessages(LocalizedMessages.in(Language.ENGLISH));

  static Stream<ValidationError> errors() {
    var malformed =
        Arrays.stream(ValidationError.ValueFormat.values())
            .map(form -> new ValidationError.MalformedValue("date", form));
    return Stream.concat(
        malformed,
        Stream.of(
            new ValidationError.MissingValue("title"),
            new ValidationError.TooLong("teaser", 1_000, 1_234),
            new ValidationError.TooLongCombined("title, teaser, authors", 3_500, 3_600),
            new ValidationError.TooMany("authors", 8, 9),
            new ValidationError.LineBreak("title", PLACE),
            new ValidationError.UnprintableCharacter("text", 0x200E, PLACE),
            new ValidationError.LeftoverPlaceholder("teaser", "[Skriv navn]", PLACE),
            new ValidationError.TooEarly("date", LocalDate.of(202, 5, 3), TODAY),
            new ValidationError.InFuture("date", TODAY.plusDays(1), TODAY),
            new ValidationError.UnknownValue("category", "Sport", List.of("Ledelse", "Politik")),
            new ValidationError.MutuallyExclusive("link", "text"),
            new ValidationError.DuplicateValue("categories", "Ledelse"),
            new ValidationError.ReservedValue("id", "api"),
            new ValidationError.InUse("categories", "Ledelse", 3),
            new ValidationError.ClosedRelay("relay")));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void statesWhatIsWrongAndWhatToDo(ValidationError error) {
    for (var language : Language.values()) {
      var sentence = new ValidationMessages(LocalizedMessages.in(language)).sentence(error);

      assertTrue(sentence.matches("[A-Z].*[.] [A-Z].*[.]"), sentence);
      assertTrue(sentence.indexOf('{') < 0 && !sentence.contains("''"), sentence);
    }
  }

  @Test
  void hasAnExampleOfEveryError() {
    var kinds =
        Stream.of(ValidationError.class, ValidationError.LocatedError.class)
            .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableSet());

    var examples = errors().map(ValidationError::getClass).collect(Collectors.toUnmodifiableSet());

    assertEquals(kinds, examples);
  }

  @Test
  void givesEveryErrorItsOwnCode() {
    var codes = errors().map(ValidationMessages::code).collect(Collectors.toSet());

    assertEquals(errors().count(), codes.size());
  }

  @Test
  void fillsInValues() {
    var long1 = danish.sentence(new ValidationError.TooLong("teaser", 1_000, 1_234));
    var together =
        danish.sentence(
            new ValidationError.TooLongCombined("title, teaser, authors", 3_500, 3_600));
    var hidden = english.sentence(new ValidationError.UnprintableCharacter("text", 0x200E, PLACE));
    var future = danish.sentence(new ValidationError.InFuture("date", TODAY.plusDays(1), TODAY));
    var unknown =
        english.sentence(
            new ValidationError.UnknownValue("category", "{0} 'x'", List.of("Ledelse", "Politik")));

    assertEquals("Resumé har 1.234 tegn, og der er plads til 1.000. Fjern mindst 234.", long1);
    assertTrue(
        together.startsWith("Titel, Resumé og Forfattere fylder tilsammen 3.600 byte"), together);
    assertTrue(
        hidden.startsWith(
            "Text (line 3, character 12) has a character that can't be shown: U+200E."),
        hidden);
    assertEquals(
        "Dato: 24. november 2026 ligger i fremtiden. Vælg i dag, 23. november 2026, eller en"
            + " tidligere dag.",
        future);
    assertEquals("Category can't be “{0} 'x'”. Use one of these: Ledelse, Politik.", unknown);
  }

  @Test
  void locatesErrorsInOneLineFieldsByCharacter() {
    var sentence =
        danish.sentence(new ValidationError.LeftoverPlaceholder("teaser", "[Skriv navn]", PLACE));

    assertEquals(
        "Resumé (tegn 12) har stadig ”[Skriv navn]” fra skabelonen. Erstat det med din egen tekst,"
            + " eller slet det.",
        sentence);
  }

  @Test
  void hasOwnSentencesForFieldsOfChoices() {
    var frequency = danish.sentence(new ValidationError.MissingValue("frequency"));
    var role =
        danish.sentence(
            new ValidationError.UnknownValue("authors[0].side", "chef", List.of("researcher")));

    assertEquals("Vælg, hvor ofte du vil have mail.", frequency);
    assertEquals(
        "Forfatter 1: Rolle kan ikke være ”chef”. Skriv forsker eller praktiker (i API'et"
            + " researcher eller practitioner).",
        role);
  }

  @Test
  void countsAuthorsFromOne() {
    var sentence = danish.sentence(new ValidationError.MissingValue("authors[1].name"));

    assertEquals("Forfatter 2: Navn mangler. Udfyld feltet.", sentence);
  }

  @Test
  void countsCategoriesFromOneAndTheirPosts() {
    var nameless =
        new ValidationError.MalformedValue("categories[1]", ValidationError.ValueFormat.NAME);
    var many = danish.sentence(new ValidationError.InUse("categories", "Ledelse", 1_234));

    assertTrue(danish.sentence(nameless).startsWith("Kategori 2 har hverken"));
    assertTrue(many.startsWith("Kategorier: ”Ledelse” har 1.234 indlæg og"), many);
  }

  @Test
  void namesUnknownFieldsByTheirPath() {
    var sentence = english.sentence(new ValidationError.MissingValue("columns[7]"));

    assertEquals("columns[7] is missing. Fill it in.", sentence);
  }

  @ParameterizedTest
  @EnumSource
  void hasANameForEveryField(TextField field) {
    for (var language : Language.values()) {
      assertTrue(LocalizedMessages.in(language).has("field." + field.label()));
    }
  }
}
