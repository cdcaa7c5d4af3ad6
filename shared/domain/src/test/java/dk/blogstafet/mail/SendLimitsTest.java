package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.mail.SendLimits.AccountLimits;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SendLimitsTest {
  @ParameterizedTest
  @CsvSource({"200, 0, 200", "200, 199, 1", "200, 200, 0", "200, 201, 0", "0, 0, 0"})
  void countsWhatIsLeftOfTheDay(long perDay, long sent, long left) {
    assertEquals(left, new AccountLimits(1, OptionalLong.of(perDay), sent, true).left());
  }

  @Test
  void hasNoEndWithoutADailyLimit() {
    assertEquals(
        Long.MAX_VALUE, new AccountLimits(1, OptionalLong.empty(), 1_000_000, true).left());
  }

  @ParameterizedTest
  @CsvSource({"-1, 1, 1", "NaN, 1, 1", "Infinity, 1, 1", "1, -1, 1", "1, 1, -1"})
  void rejectsImpossibleLimits(double perSecond, long perDay, long sent) {
    var day = OptionalLong.of(perDay);

    assertThrows(
        IllegalArgumentException.class, () -> new AccountLimits(perSecond, day, sent, true));
  }
}
