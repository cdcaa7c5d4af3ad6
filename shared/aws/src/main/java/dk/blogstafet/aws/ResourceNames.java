package dk.blogstafet.aws;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The names of tables and buckets, and other settings, in a process's environment.
public final class ResourceNames {
  private final Map<String, String> environment;

  /// Reads an environment, which must not change.
  public ResourceNames(Map<String, String> environment) {
    // Not copied, so that the caller can observe which variables are read.
    this.environment = environment;
  }

  /// Returns SES's configuration set for our mails from `MAIL_CONFIGURATION_SET`; empty if it isn't
  /// set.
  public Optional<String> mailConfigurationSet() {
    return optional("MAIL_CONFIGURATION_SET");
  }

  /// Returns the time between a post's publication and its mail from `MAIL_WAIT`, in minutes; ten
  /// if it isn't set.
  public Duration mailWait() {
    return Duration.ofMinutes(Long.parseLong(optional("MAIL_WAIT").orElse("10")));
  }

  /// Returns the posts table from `POSTS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String postsTable() {
    return required("POSTS_TABLE");
  }

  /// Returns the table of editor keys from `EDITORS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String editorsTable() {
    return required("EDITORS_TABLE");
  }

  /// Returns the subscribers table from `SUBSCRIBERS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String subscribersTable() {
    return required("SUBSCRIBERS_TABLE");
  }

  /// Returns the manuscripts table from `MANUSCRIPTS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String manuscriptsTable() {
    return required("MANUSCRIPTS_TABLE");
  }

  /// Returns the bucket of pages from `PAGES_BUCKET`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String pagesBucket() {
    return required("PAGES_BUCKET");
  }

  /// Returns the bucket of the search index from `SEARCH_BUCKET`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String searchBucket() {
    return required("SEARCH_BUCKET");
  }

  /// Returns the bucket of the suppression log from `SUPPRESSIONS_BUCKET`.
  ///
  /// @throws IllegalArgumentException if it isn't set
  public String suppressionsBucket() {
    return required("SUPPRESSIONS_BUCKET");
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("Missing environment variable " + name));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
