package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.validation.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "da",
        "da-DK, en;q=0.8",
        "en;q=0.5, da;q=0.9",
        "en, da",
        "*",
        "",
        "fr, nb",
        "fr, *;q=0.5",
        "en;q=0",
        "en;q=two",
        "english",
        ",;,q=1"
      })
  void speaksDanishUnlessEnglishIsPreferred(String header) {
    var language = AcceptLanguage.best(header);

    assertEquals(Language.DANISH, language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "EN-gb",
        "de, en;q=0.5",
        "da;q=0.4, en;q=0.5",
        "da;q=0, *",
        "da;q=0.1,en;q=0.05,en-US;q=1.0"
      })
  void speaksEnglishWhereItWeighsMore(String header) {
    var language = AcceptLanguage.best(header);

    assertEquals(Language.ENGLISH, language);
  }
}
