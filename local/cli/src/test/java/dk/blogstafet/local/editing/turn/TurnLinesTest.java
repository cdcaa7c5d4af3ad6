package dk.blogstafet.local.editing.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnLinesTest {
  private static final String WRITING =
      """
      {"turn":4,"state":"writing","since":"2026-11-20T23:30:00Z","name":"Gry Havregrøn",
       "baton":true,"holder":true,"invited":"2026-11-01T09:00:00Z","by":"Ida","deadline":"2026-11-29",
       "postponed":true,"overdue":true,"next":"2026-12-06T07:00:00Z","version":5}\
      """;

  private final TurnLines words = new TurnLines(CommandMessages.in(Language.DANISH));

  @Test
  void listsWhoHasTheBatonAndEachTurn() throws Exception {
    var other = WRITING.replace("\"turn\":4", "\"turn\":3").replace("writing", "scheduled");
    var scheduled =
        other.replace("\"version\"", "\"scheduled\":\"2026-12-24T07:00:00Z\",\"version\"");

    var lines =
        words.list(
            json(
                "{\"holder\":{\"turn\":4,\"since\":\"2026-11-20T23:30:00Z\"},\"turns\":["
                    + WRITING
                    + ","
                    + scheduled
                    + "]}"));

    assertEquals(
        List.of(
            "Gry Havregrøn har haft stafetten siden 2026-11-21 (tur 4).",
            "   4  Gry Havregrøn: ved at blive skrevet siden 2026-11-21,"
                + " overskredet: frist 2026-11-29",
            "   3  Gry Havregrøn: planlagt siden 2026-11-21, udgives 2026-12-24 08:00"),
        lines);
  }

  @Test
  void saysThatTheBatonRests() throws Exception {
    assertEquals(
        "Stafetten hviler: Ingen forfatter har den. Inviter den næste med blogstafet turn invite.",
        words.list(json("{\"turns\":[]}")).getFirst());
  }

  @Test
  void saysWhenTheNextLegIsLikely() throws Exception {
    var answer = json("{\"forecast\":{\"gap\":29,\"next\":\"2026-12-04\"},\"turns\":[]}");

    assertEquals(
        "Der går typisk 29 dage mellem to indlæg. Det næste kan ventes 2026-12-04.",
        words.list(answer).get(1));
  }

  @Test
  void describesATurn() throws Exception {
    var turn =
        WRITING.substring(0, WRITING.length() - 1)
            + """
            ,"status":"Vent.","question":"Hvem ejer skyggen?",
            "handOver":{"from":"Bo","greeting":"Din tur"},
            "draft":{"title":"Byens træer","category":"Praksis","teaser":"Om træer.","text":"Et.\\n\\nTo.",
              "author":"Gry Havregrøn","authorTitle":"","workplace":"Skoven"},
            "comments":[{"number":1,"at":"2026-11-21T09:00:00Z","by":"Ida","paragraph":"Et",
              "text":"Kortere","before":"Et.","after":"","taken":false}],
            "candidates":[{"number":1,"name":"Bo","greeting":"Hej"},{"number":2,"invited":5}],
            "log":[{"at":"2026-11-01T09:00:00Z","action":"invite","by":"Ida"},
              {"at":"2026-11-20T23:30:00Z","action":"begin","by":"author"},
              {"at":"2026-11-29T07:00:00Z","action":"unheard-of","by":"clock","reason":"fordi"}]}\
            """;

    assertEquals(
        List.of(
            "Tur 4, Gry Havregrøn: ved at blive skrevet siden 2026-11-21 00:30",
            "Vent.",
            "Inviteret 2026-11-01 af Ida. Frist 2026-11-29.",
            "Forfatteren har flyttet fristen.",
            "Fristen er overskredet.",
            "Forfatteren har stafetten.",
            "Det næste, der sker af sig selv: en påmindelse, 2026-12-06 08:00.",
            "Spørgsmål: Hvem ejer skyggen?",
            "Fra Bo: Din tur",
            "",
            "Byens træer",
            "Gry Havregrøn, Skoven · Praksis",
            "",
            "Om træer.",
            "",
            "Et.",
            "",
            "To.",
            "",
            "Kommentar 1, Ida, 2026-11-21:",
            "  Om ”Et”",
            "  Kortere",
            "  Forslag: ”Et.” bliver til ””",
            "  Forfatteren har ikke brugt forslaget.",
            "",
            "Forslag 1: Bo",
            "  Hej",
            "",
            "Forslag 2 er inviteret til tur 5.",
            "",
            "2026-11-01 10:00  inviteret (Ida)",
            "2026-11-21 00:30  begyndt at skrive (forfatteren)",
            "2026-11-29 08:00  unheard-of (automatisk): fordi"),
        new TurnReportLines(words).whole(json(turn)));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
