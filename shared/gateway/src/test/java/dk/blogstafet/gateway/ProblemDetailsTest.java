package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemDetailsTest {
  @Test
  void explainsEachProblemAndItsRemedy() {
    var problem = ProblemDetails.of(ProblemType.BAD_LIMIT, Language.ENGLISH, "detail", 1, 100, 20);

    var response = problem.response();

    assertEquals(400, response.status());
    assertEquals(
        "{\"type\":\"/problemer/bad-limit/\",\"title\":\""
            + title(Language.ENGLISH, "bad-limit")
            + "\",\"status\":400,"
            + "\"detail\":\"limit must be a whole number from 1 to 100. Correct it, or leave it out"
            + " to get 20.\"}",
        response.body());
    assertEquals(
        Map.of(
            "content-type", "application/problem+json",
            "content-language", "en",
            "cache-control", "no-store",
            "vary", "accept-language",
            "x-content-type-options", "nosniff"),
        response.fields().byName());
  }

  @Test
  void keepsExtraMembersInOrder() {
    var problem =
        ProblemDetails.of(ProblemType.METHOD_NOT_ALLOWED, Language.DANISH, "detail")
            .with(json -> json.texts("allowed", List.of("GET", "HEAD")))
            .with(json -> json.bool("æ", true));

    var response = problem.response();

    assertEquals(
        "{\"type\":\"/problemer/method-not-allowed/\",\"title\":\""
            + title(Language.DANISH, "method-not-allowed")
            + "\","
            + "\"status\":405,\"detail\":\"Adressen kan kun læses. Brug GET eller HEAD.\","
            + "\"allowed\":[\"GET\",\"HEAD\"],\"æ\":true}",
        response.body());
    assertEquals("da", response.fields().byName().get("content-language"));
  }

  @ParameterizedTest
  @EnumSource
  void hasATitleInEveryLanguage(ProblemType kind) {
    for (var language : Language.values()) {
      assertFalse(
          LocalizedMessages.in(language).text("problem." + kind.code() + ".title").isBlank());
      assertFalse(
          LocalizedMessages.in(language).text("problem." + kind.code() + ".meaning").isBlank());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "DIGEST_.*")
  void hasTheTypeThatAllSitesShare(ProblemType kind) {
    var problem = ProblemDetails.of(kind, Language.DANISH, "detail");

    assertEquals("https://iana.org/assignments/http-problem-types#" + kind.code(), problem.type());
    assertTrue(kind.isRegistered());
  }

  private static String title(Language language, String code) {
    return LocalizedMessages.in(language).text("problem." + code + ".title");
  }
}
