package dk.blogstafet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTextFactoryTest {
  @Test
  void statesTheSenderTheRelayAndHowToUnsubscribe() {
    var text = ConsentTextFactory.of(site("Medie"), relay("Byer", Language.DANISH));

    assertEquals(
        "Når du tilmelder dig, siger du ja til mails fra Medie (stafet@medie.example) om nye"
            + " indlæg i blogstafetten ”Byer”. Du vælger, hvor ofte du får mail, og du kan altid"
            + " afmelde dig via et link i hver mail. Du får ingen nyhedsbreve, før du har bekræftet"
            + " din adresse.",
        text.text());
  }

  @ParameterizedTest
  @EnumSource
  void insertsNamesUnchanged(Language language) {
    var consentText = ConsentTextFactory.of(site("{0} & 'Co'"), relay("<b>{1}", language));

    assertTrue(
        consentText.text().contains(" {0} & 'Co' (stafet@medie.example) "), consentText::text);
    assertTrue(consentText.text().contains("<b>{1}"), consentText::text);
  }

  @Test
  void hasItsOwnMarkForEachSenderRelayAndLanguage() {
    var mark = mark("Medie", "Byer", Language.DANISH);

    assertEquals(mark, mark("Medie", "Byer", Language.DANISH));
    assertNotEquals(mark, mark("Avis", "Byer", Language.DANISH));
    assertNotEquals(mark, mark("Medie", "Skove", Language.DANISH));
    assertNotEquals(mark, mark("Medie", "Byer", Language.ENGLISH));
  }

  private static String mark(String publisher, String title, Language language) {
    return ConsentTextFactory.of(site(publisher), relay(title, language)).mark();
  }

  private static Site site(String publisher) {
    var home = URI.create("https://medie.example");
    var sender = "stafet@medie.example";
    return new Site("M", publisher, "R", "Vej 1", sender, "k@m.example", home, Language.DANISH);
  }

  private static Relay relay(String title, Language language) {
    var categories = List.of(new Category("Ledelse"));
    var id = new RelayId("byer");
    return new Relay(
        id, title, "Om byer.", Optional.empty(), categories, language, Relay.RelayState.OPEN);
  }
}
