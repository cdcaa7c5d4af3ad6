package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverReasonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hun kender havnen    | hun kender havnen",
        "Fordi hun kender den. | hun kender den",
        "because she knows it  | she knows it",
        "fordist ledelse       | fordist ledelse",
        "'Havnen. Og byen. '   | Havnen. Og byen"
      })
  void leavesOutWhatTheSentenceSaysItself(String typed, String reason) {
    assertEquals(reason, HandOverReason.of(typed));
  }
}
