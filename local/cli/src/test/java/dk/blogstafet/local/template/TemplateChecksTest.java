package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateChecksTest {
  @Test
  void findsNothingInTheTemplate() {
    assertEquals(List.of(), TemplateChecks.findings(TemplateDocument.of(TemplateDocument.text())));
  }

  @ParameterizedTest
  @MethodSource("dk.blogstafet.local.template.SeededDefects#all")
  void findsTheSeededDefect(SeededDefects.SeededDefect seed) {
    var seeded = seed.insert(TemplateDocument.text());

    var findings = TemplateChecks.findings(TemplateDocument.of(seeded));

    assertNotEquals(TemplateDocument.text(), seeded, "the seed does not match the template");
    assertTrue(
        findings.stream().anyMatch(it -> Pattern.compile(seed.finding()).matcher(it).find()),
        () -> seed.finding() + " is not in " + findings);
  }
}
