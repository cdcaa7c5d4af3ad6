package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LegForecastTest {
  @ParameterizedTest
  @CsvSource({
    "2026-05-01 2026-04-01 2026-03-02 2025-10-01, 30, 2026-05-31",
    "2026-05-01 2026-04-01 2026-03-02 2026-02-20 2026-02-19, 20, 2026-05-21",
    "2026-05-01 2026-05-01 2026-05-01 2026-05-01, 0, 2026-05-01",
    "2024-02-01 2024-01-02 2023-12-03 2020-12-03, 30, 2024-03-02"
  })
  void addsTheMedianGapToTheNewestLeg(String dates, long gap, LocalDate next) {
    assertEquals(Optional.of(new LegForecast(gap, next)), forecast(dates));
  }

  @ParameterizedTest
  @CsvSource({"''", "2026-05-01", "2026-05-01 2026-04-01 2026-03-02"})
  void saysNothingWithFewerThanThreeGaps(String dates) {
    assertEquals(Optional.empty(), forecast(dates));
  }

  private static Optional<LegForecast> forecast(String dates) {
    return LegForecast.of(
        Arrays.stream(dates.split(" ")).filter(it -> !it.isEmpty()).map(LocalDate::parse).toList());
  }
}
