package dk.blogstafet.local.soak.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemathesisReportTest {
  @Test
  void reportsEachOperationThatFailed() {
    var said =
        """
        Loaded
        ================= FAILURES =================
        ______________ GET /api/relays ______________
        1. Test Case ID: a

        - ST108 Response header does not conform to the schema

        ______________ GET /api/keys ______________
        1. Test Case ID: b
        ================= SUMMARY =================
        Seed: 1
        """;

    var failures = SchemathesisReport.failures(said);

    assertEquals(2, failures.size(), failures::toString);
    assertTrue(failures.getFirst().contains("ST108"));
    assertTrue(failures.getLast().contains("GET /api/keys"));
    assertFalse(failures.getLast().contains("Seed"));
  }

  @Test
  void reportsTheWholeOutputWithoutParsedFailures() {
    assertEquals(
        List.of("No such option: --x"), SchemathesisReport.failures("No such option: --x"));
  }
}
