package dk.blogstafet.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The metrics, under the names that CloudWatch, the alarms and `status --numbers` use.
/// docs/runbook.md explains each.
public enum Metric {
  FAULTS,
  PAGES_BEHIND,
  PAGES_OMITTED,
  PAGES_WRITTEN,
  PUBLISH_TO_PAGE,
  SEARCH_BEHIND,
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
  COMPLAINTS,
  ISSUES_PAUSED,
  ISSUES_UNBALANCED,
  TURNS_OVERDUE;

  /// Returns the metric's name, such as `PagesBehind`.
  public String label() {
    return Arrays.stream(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /// Returns whether it is a time in milliseconds, where each value counts; otherwise it is a
  /// number, where the sum counts.
  public boolean isTime() {
    return this == PUBLISH_TO_PAGE;
  }

  /// Returns whether it is a level, where the last value counts.
  public boolean isLevel() {
    return this == PAGES_BEHIND
        || this == PAGES_OMITTED
        || this == SEARCH_BEHIND
        || this == ISSUES_PAUSED
        || this == TURNS_OVERDUE;
  }

  /// Returns CloudWatch's name of the unit.
  String unit() {
    return isTime() ? "Milliseconds" : "Count";
  }
}
