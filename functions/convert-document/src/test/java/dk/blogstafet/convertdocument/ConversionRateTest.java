package dk.blogstafet.convertdocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Documents above the limits.
class ConversionRateTest extends ConversionFixture {
  @Test
  void convertsTwoDocumentsOfALinkInAnHour() throws IOException {
    fields.putAll(Map.of("t", "TOKEN", "text", "Min tekst"));
    convertTwo();

    var third = post(word(run("Tekst")));

    assertEquals(429, third.status());
    assertEquals("3199", third.fields().get("retry-after").orElseThrow());
    assertTrue(third.body().contains("Prøv igen om 54 minutter."), third::body);
    assertTrue(third.body().contains("kopiere teksten i Word"), third::body);
    assertTrue(third.body().contains(">\nMin tekst</textarea>"), third::body);
    clock.pass(Duration.ofMinutes(54));
    assertEquals(200, post(word(run("Tekst"))).status());
  }

  @Test
  void countsAnotherLinkByItself() throws IOException {
    convertTwo();
    fields.put("t", "OTHER");

    assertEquals(200, post(word(run("Tekst"))).status());
  }

  @Test
  void convertsThreeDocumentsOfANetwork() throws IOException {
    for (var i = 0; i < 3; i++) {
      fields.put("t", "TOKEN-" + i);
      assertEquals(200, post(word(run("Tekst"))).status());
    }
    fields.put("t", "TOKEN-4");

    assertEquals(429, post(word(run("Tekst"))).status());
  }

  @Test
  void countsNoNetworkOverItsLimitForTheSite() throws IOException {
    for (var i = 0; i < 9; i++) {
      fields.put("t", "TOKEN-" + i);
      post(word(run("Tekst")));
    }
    network = "198.51.100.7";
    fields.put("t", "TOKEN");
    assertEquals(200, post(word(run("Tekst"))).status());
    network = "203.0.113.7";
    fields.put("t", "LAST");

    assertEquals(429, post(word(run("Tekst"))).status());
  }

  @Test
  void tellsTheScriptWhatToDoInstead() throws IOException {
    headers.put("accept", "application/json");
    fields.put("language", "en");
    convertTwo();

    var third = post(word(run("Tekst")));

    assertEquals(429, third.status());
    assertTrue(third.body().contains("Try again in 54 minutes."), third::body);
  }

  @Test
  void storesNeitherLinksNorNetworks() throws IOException {
    fields.put("t", "TOKEN");
    convertTwo();

    var stored = counters.everything().toString();
    assertFalse(stored.contains("TOKEN") || stored.contains("192.0.2"), stored);
  }

  private void convertTwo() throws IOException {
    for (var i = 0; i < 2; i++) {
      assertEquals(200, post(word(run("Tekst"))).status());
    }
  }
}
