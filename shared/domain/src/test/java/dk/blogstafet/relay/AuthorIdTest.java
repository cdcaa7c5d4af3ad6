package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Authors' names in addresses.
final class AuthorIdTest {
  private static final String ORCID = "0000-0002-1825-0097";

  @ParameterizedTest
  @CsvSource({
    "Gry Havregrøn, gry-havregroen",
    "Åse Ørn, aase-oern",
    "Jean-François d'Été, jean-francois-d-ete"
  })
  void foldsNames(String name, String slug) {
    assertEquals(slug, author(name, "lektor").id().slug());
  }

  @Test
  void sharesAPageByName() {
    assertEquals(author("Åse Ørn", "lektor").id(), author("åse  ørn", "dekan").id());
  }

  @Test
  void separatesAuthorsOfOneNameByOrcid() {
    var one = with("Bo Bro", ORCID);
    var other = with("Bo Bro", "0000-0001-5109-3700");

    assertEquals("bo-bro-" + ORCID, one.id().slug());
    assertNotEquals(one.id(), other.id());
    assertNotEquals(one.id(), author("Bo Bro", "").id());
  }

  @Test
  void namesAuthorsWithoutLatinLetters() {
    var id = author("Ольга", "").id();

    assertEquals(id, author("ольга", "").id());
    assertNotEquals(id, author("Иван", "").id());
  }

  @Test
  void acceptsTheLongestName() {
    var name = "å".repeat(80);

    assertEquals("a".repeat(80) + "-" + ORCID, with(name, ORCID).id().slug());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a--b", "a/b", "å"})
  void rejectsOtherSlugs(String slug) {
    assertThrows(IllegalArgumentException.class, () -> new AuthorId(slug));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"})
  void readsOrcidIdsAndTheirAddresses(String text) {
    var orcid = new OrcidId(text);

    assertEquals(Optional.of(orcid), OrcidId.parse(text));
    assertEquals(Optional.of(orcid), OrcidId.parse("http://orcid.org/" + text + "/"));
    assertEquals(Optional.of(orcid), OrcidId.parse(orcid.address()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0000-0002-1825-0098", "0000000218250097", "0000-0002-1694-233x", "X"})
  void rejectsOtherIds(String text) {
    assertEquals(Optional.empty(), OrcidId.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new OrcidId(text));
  }

  private static Author author(String name, String title) {
    return new Author(name, title, "", Optional.empty());
  }

  private static Author with(String name, String orcid) {
    var role = Optional.<AuthorRole>empty();
    return new Author(name, "", "", role, "", Optional.empty(), Optional.of(new OrcidId(orcid)));
  }
}
