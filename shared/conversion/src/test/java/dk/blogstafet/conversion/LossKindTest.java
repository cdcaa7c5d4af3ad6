package dk.blogstafet.conversion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossKindTest {
  @ParameterizedTest
  @EnumSource
  void hasAMessageInEveryLanguage(LossKind kind) {
    for (var language : Language.values()) {
      assertTrue(LocalizedMessages.in(language).has(kind.key()), kind.key());
    }
  }
}
