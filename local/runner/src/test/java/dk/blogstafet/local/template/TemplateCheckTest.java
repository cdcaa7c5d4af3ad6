package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {
  @Test
  void findsNothingInTheTemplate() {
    assertEquals(List.of(), TemplateCheck.findings(Stack.of(Stack.text())));
  }

  @ParameterizedTest
  @MethodSource("dk.blogstafet.local.template.Seeds#all")
  void findsTheSeededDefect(Seeds.Seed seed) {
    var seeded = seed.sow(Stack.text());

    var findings = TemplateCheck.findings(Stack.of(seeded));

    assertNotEquals(Stack.text(), seeded, "the seed fell beside the template");
    assertTrue(
        findings.stream().anyMatch(it -> Pattern.compile(seed.finding()).matcher(it).find()),
        () -> seed.finding() + " is not in " + findings);
  }
}
