package dk.blogstafet.relay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// When a relay's next leg is likely, judged by the relay's own pace.
///
/// @param gap the median number of days between two legs
/// @param next the date of the newest leg and the gap together; in the past if the leg is late
public record LegForecast(long gap, LocalDate next) {
  /// How many of the newest legs decide: those before may be of another time.
  private static final int LEGS = 13;

  /// With fewer gaps a median says nothing.
  private static final int GAPS = 3;

  /// Returns the forecast of a relay. One Query.
  ///
  /// @return empty for a closed relay, and for one with fewer than four legs
  public static Optional<LegForecast> of(RelaySnapshot relay, Posts posts) {
    return relay.relay().isOpen()
        ? of(
            posts.newest(relay.listId(), Optional.empty(), LEGS).stream()
                .map(PostSummary::date)
                .toList())
        : Optional.empty();
  }

  /// Returns the forecast after legs of these dates, newest first.
  static Optional<LegForecast> of(List<LocalDate> dates) {
    var gaps =
        IntStream.range(1, dates.size())
            .mapToLong(it -> ChronoUnit.DAYS.between(dates.get(it), dates.get(it - 1)))
            .sorted()
            .toArray();
    if (gaps.length < GAPS) {
      return Optional.empty();
    }
    var middle = gaps.length / 2;
    var median = gaps.length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
    return Optional.of(new LegForecast(median, dates.getFirst().plusDays(median)));
  }
}
