package dk.blogstafet.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is counted, under the names that CloudWatch, the alarms and `status --numbers` have. What
/// each means stands in docs/runbook.md.
public enum Metric {
  FAULTS,
  PAGES_BEHIND,
  PAGES_OMITTED,
  PAGES_WRITTEN,
  PUBLISH_TO_PAGE,
  SITE_FAILURES,
  CERTIFICATE_DAYS,
  SIGN_UPS,
  SIGN_UPS_REFUSED,
  ATTACK_MODE,
  CONFIRMED,
  LEFT,
  ERASED,
  MAILS_SENT,
  MAILS_HELD,
  MAILS_UNKNOWN,
  MAILS_FAILED,
  MAILS_BLOCKED,
  BOUNCES,
  COMPLAINTS;

  /// Its name, as `PagesBehind`.
  public String label() {
    return Arrays.stream(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /// Whether it is a time in milliseconds, of which each value counts; otherwise a number, of which
  /// the sum does.
  public boolean isTime() {
    return this == PUBLISH_TO_PAGE;
  }

  /// Whether it is a level, of which the last value counts.
  public boolean isLevel() {
    return this == PAGES_BEHIND || this == PAGES_OMITTED;
  }

  /// CloudWatch's name of what it is measured in.
  String unit() {
    return isTime() ? "Milliseconds" : "Count";
  }
}
