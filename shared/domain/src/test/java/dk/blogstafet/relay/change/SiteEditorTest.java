package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.validation.ValidationError;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteEditorTest {
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final SiteEditor editor = new SiteEditor(books);

  @Test
  void describesTheSiteAndChangesItsDescription() {
    var first = editor.describe(0, draft("Broen", "post@bro.dk", "https://bro.dk"));
    var second = editor.describe(1, draft("Broen over åen", "post@bro.dk", "https://bro.dk"));

    assertEquals(new DescribeSiteOutcome.Done(DomainSamples.site("Broen"), 1), first);
    assertEquals(new DescribeSiteOutcome.Done(DomainSamples.site("Broen over åen"), 2), second);
    assertEquals(DomainSamples.site("Broen over åen"), books.siteSnapshot().orElseThrow().site());
  }

  /// Feed ids begin with it, and feed readers identify posts by them.
  @Test
  void keepsTheSitesFirstAddress() {
    var first = DomainSamples.site("Broen");
    editor.describe(0, draft("Broen", "post@bro.dk", "https://bro.dk"));

    editor.describe(1, draft("Broen", "post@bro.dk", "https://ny.example"));
    var again = editor.describe(2, draft("Broen", "post@bro.dk", "https://ny.example"));

    var site = books.siteSnapshot().orElseThrow().site();
    assertEquals(first.at(URI.create("https://ny.example")), site);
    assertEquals(first.home(), site.firstHome());
    assertEquals(new DescribeSiteOutcome.Unchanged(site, 2), again);
  }

  @Test
  void keepsTheLicenceOfTheLatestDescription() {
    var plain = draft("Broen", "post@bro.dk", "https://bro.dk");
    var licensed =
        new SiteDraft(
            plain.name(),
            plain.publisher(),
            plain.responsibleEditor(),
            plain.postalAddress(),
            plain.sender(),
            plain.contact(),
            plain.home(),
            plain.language(),
            " CC BY 4.0 ");
    editor.describe(0, plain);

    editor.describe(1, licensed);

    assertEquals("CC BY 4.0", books.siteSnapshot().orElseThrow().site().licence());
    editor.describe(2, plain);
    assertEquals("", books.siteSnapshot().orElseThrow().site().licence());
  }

  @Test
  void findsTheSameDescriptionAndStoresNothing() {
    var draft = draft("Broen", "post@bro.dk", "https://bro.dk");
    editor.describe(0, draft);

    assertEquals(
        new DescribeSiteOutcome.Unchanged(DomainSamples.site("Broen"), 1),
        editor.describe(0, draft));
    assertEquals(new Revision(1), books.siteSnapshot().orElseThrow().revision());
  }

  @Test
  void detectsAConcurrentChange() {
    editor.describe(0, draft("Broen", "post@bro.dk", "https://bro.dk"));

    assertEquals(
        new ChangeRefusal.Conflict(1),
        editor.describe(0, draft("En anden", "post@bro.dk", "https://bro.dk")));
  }

  @Test
  void reportsAllErrorsAtOnce() {
    var empty = new SiteDraft(null, " ", null, null, null, null, null, null);

    assertEquals(
        new ChangeRefusal.Invalid(
            List.of(
                new ValidationError.MissingValue("name"),
                new ValidationError.MissingValue("publisher"),
                new ValidationError.MissingValue("responsibleEditor"),
                new ValidationError.MissingValue("postalAddress"),
                new ValidationError.MissingValue("sender"),
                new ValidationError.MissingValue("contact"),
                new ValidationError.MissingValue("home"),
                new ValidationError.MissingValue("language"))),
        editor.describe(0, empty));
  }

  @ParameterizedTest
  @CsvSource({
    "post, EMAIL",
    "post@bro, EMAIL_DOMAIN",
    "@bro.dk, EMAIL_LOCAL",
    "a@b@bro.dk, EMAIL",
    "a b@bro.dk, EMAIL_LOCAL",
    "a@bro..dk, EMAIL_DOMAIN",
    "<a@b.dk>, EMAIL_LOCAL",
    "'red\"onmouseover=alert(1)//@example.org', EMAIL_LOCAL",
    "a(b)@example.org, EMAIL_LOCAL",
    "a:b@example.org, EMAIL_LOCAL",
    "a[b]@example.org, EMAIL_LOCAL",
    "a..b@example.org, EMAIL_LOCAL",
    "'\"a b\"@example.org', EMAIL_LOCAL",
    "søren@bro.dk, EMAIL_LETTERS",
    "=?utf-8?q?a?=@example.org, EMAIL_LOCAL",
    "a@[192.0.2.1], EMAIL_DOMAIN",
  })
  void requiresAValidEmailAddress(String contact, ValidationError.ValueFormat form) {
    assertEquals(
        new ChangeRefusal.Invalid(List.of(new ValidationError.MalformedValue("contact", form))),
        editor.describe(0, draft("Broen", contact, "https://bro.dk")));
  }

  @Test
  void trimsAnAddress() {
    editor.describe(0, draft("Broen", "\u00a0Post@rødgrød.dk ", "https://bro.dk"));

    var site = books.siteSnapshot().orElseThrow().site();
    assertEquals("Post@rødgrød.dk", site.contact());
    assertEquals(List.of(), site.addressErrors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bro.dk", "https://bro.dk/", "https://bro.dk?a", "https://bro.dk#a"})
  void requiresAHomeWithoutAPath(String home) {
    assertEquals(
        new ChangeRefusal.Invalid(
            List.of(new ValidationError.MalformedValue("home", ValidationError.ValueFormat.HOME))),
        editor.describe(0, draft("Broen", "post@bro.dk", home)));
  }

  @Test
  void reportsBusyWhenEveryCommitConflicts() {
    assertEquals(
        new ChangeRefusal.Busy(),
        new SiteEditor(new ContendedRelays(books))
            .describe(0, draft("Broen", "post@bro.dk", "https://bro.dk")));
  }

  private static SiteDraft draft(String name, String contact, String home) {
    return new SiteDraft(
        name,
        "Broforlaget ApS",
        "Åse Østergård",
        "Ærøvej 1, 5970 Ærøskøbing",
        "brev@bro.dk",
        contact,
        home,
        "da");
  }
}
