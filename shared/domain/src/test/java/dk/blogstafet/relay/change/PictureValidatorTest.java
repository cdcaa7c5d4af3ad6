package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureValidatorTest {
  private static final String ADDRESS =
      "/skygge-i-byen/billeder/00112233445566778899aabbccddeeff-1600x1067-800.jpg";

  private final FieldReader reader = new FieldReader();
  private final PictureValidator validator =
      new PictureValidator(reader, new RelayId("skygge-i-byen"));

  @Test
  void acceptsAPictureOfTheRelay() {
    var draft =
        new PictureDraft(ADDRESS, " En bænk i skygge ", false, "Bænken", "Åse Ø", "CC BY 4.0");

    var picture = validator.picture(draft).orElseThrow();

    assertEquals("00112233445566778899aabbccddeeff-1600x1067.jpg", picture.name().text());
    assertEquals(
        new LeadPicture(picture.name(), "En bænk i skygge", "Bænken", "Åse Ø", "CC BY 4.0"),
        picture);
  }

  @Test
  void acceptsADecorativePictureWithoutAnAlternativeText() {
    assertEquals("", validator.picture(draft(ADDRESS, null, true)).orElseThrow().alt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_2034.jpg",
        "img_2034",
        "DSC01234",
        "skitse af torvet.PNG",
        "Skærmbillede 2026-11-18",
        "Billede af en bænk",
        "Et billede af en bænk",
        "foto: en bænk",
        "A picture of a bench",
        "Bænk"
      })
  void rejectsAnAlternativeTextThatSaysNothing(String alt) {
    assertFalse(PictureValidator.isDescription(alt));
    assertEquals(Optional.empty(), validator.picture(draft(ADDRESS, alt, false)));
    assertEquals(
        List.of(new ValidationError.MalformedValue("picture.alt", ValidationError.ValueFormat.ALT)),
        reader.errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bænke",
        "Fotograf på arbejde i gården",
        "Billedhuggeren Åse ved sit værk",
        "Et fotografi hænger skævt over sofaen",
        "P-skiven viser halv tre"
      })
  void acceptsAnAlternativeTextThatSaysWhatThePictureShows(String alt) {
    assertTrue(PictureValidator.isDescription(alt));
  }

  @Test
  void rejectsAnAlternativeTextOfMoreThan250Characters() {
    assertTrue(PictureValidator.isDescription("æ".repeat(250)));
    assertFalse(PictureValidator.isDescription("æ".repeat(251)));
    validator.picture(draft(ADDRESS, "æ".repeat(251), false));

    assertTrue(reader.errors().contains(new ValidationError.TooLong("picture.alt", 250, 251)));
  }

  @Test
  void asksForAnAlternativeTextOrTheWordThatThereIsNone() {
    validator.picture(draft(ADDRESS, null, false));
    validator.picture(draft(ADDRESS, "En bænk i skygge", true));

    assertEquals(
        List.of(
            new ValidationError.MissingValue("picture.alt"),
            new ValidationError.MutuallyExclusive("picture.alt", "picture.decorative")),
        reader.errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vand/billeder/00112233445566778899aabbccddeeff-1600x1067-800.jpg",
        "https://www.example.dk/foto.jpg",
        "foto.jpg"
      })
  void rejectsPicturesFromElsewhere(String address) {
    validator.picture(draft(address, "En bænk i skygge", false));

    assertEquals(
        List.of(
            new ValidationError.MalformedValue(
                "picture.address", ValidationError.ValueFormat.PICTURE)),
        reader.errors());
  }

  private static PictureDraft draft(String address, @Nullable String alt, boolean decorative) {
    return new PictureDraft(address, alt, decorative, null, null, null);
  }
}
